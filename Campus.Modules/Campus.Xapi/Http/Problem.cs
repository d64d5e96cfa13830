using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Http;

/// <summary>Refusals as problem details (RFC 9457), with the place and the rule as members of their own.</summary>
internal static class Problem
{
    public static Task WriteAsync(HttpContext context, int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);

    public static Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var rule = Sections.Name(refusal.Section, XapiHeaders.VersionOf(context.Request) ?? XapiVersion.V2);
        return TypedResults.Problem(
            $"{refusal.Path} {refusal.Message}.",
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request breaks a rule of xAPI",
            extensions: new Dictionary<string, object?> { ["path"] = refusal.Path, ["rule"] = rule }).ExecuteAsync(context);
    }
}
