using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Http;

/// <summary>Refusals as problem details (RFC 9457), with the place and the rule as members of their own.</summary>
internal static class Problem
{
    public static Task WriteAsync(HttpContext context, int status, string title, string detail) =>
        WriteAsync(context, new Rejection(status, title, detail));

    public static Task WriteAsync(HttpContext context, Refusal refusal) => WriteAsync(context, Rejection.Of(refusal));

    public static Task WriteAsync(HttpContext context, Rejection rejection)
    {
        XapiMeters.Refused.Add(1, new KeyValuePair<string, object?>("status", rejection.Status));
        var extensions = rejection.Rule is not { } rule ? null : new Dictionary<string, object?>
        {
            ["path"] = rule.Path,
            ["rule"] = Sections.Name(rule.Section, XapiHeaders.VersionOf(context.Request) ?? XapiVersion.V2),
        };
        return TypedResults.Problem(
            rejection.Detail, statusCode: rejection.Status, title: rejection.Title, extensions: extensions).ExecuteAsync(context);
    }
}
