namespace Campus.Web.Security;

/// <summary>Errors for people become a page that helps; errors for programs become problem details.</summary>
internal static class CampusErrors
{
    private static readonly string[] ForPrograms = ["/api", "/xapi", "/health"];

    public static void UseCampusErrors(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, branch => branch.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(
            context => !IsForPrograms(context),
            branch => branch.UseExceptionHandler("/fout/500").UseStatusCodePagesWithReExecute("/fout/{0}"));
    }

    /// <summary>Whether programs ask here, not people with a browser.</summary>
    public static bool IsForPrograms(HttpContext context) =>
        ForPrograms.Any(prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
