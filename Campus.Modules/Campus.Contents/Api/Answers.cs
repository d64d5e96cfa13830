using Campus.Contents.Items;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campus.Contents.Api;

/// <summary>What the content API answers, in Orchard Core's shapes.</summary>
internal static class Answers
{
    public static ContentHttpResult Json(ContentItem item) =>
        TypedResults.Text(ContentItemJson.Serialize(item), "application/json");

    public static ProblemHttpResult NotFound(string contentItemId) =>
        Problem(StatusCodes.Status404NotFound, $"Er is geen item ‘{contentItemId}’ dat je kunt zien.");

    public static ProblemHttpResult Forbidden() =>
        Problem(StatusCodes.Status403Forbidden, "Je mag dit niet met dit item doen.");

    public static ProblemHttpResult Problem(int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status);

    /// <summary>
    /// Messages by the member they are about. Orchard names a member without its part: "Path", not "AutoroutePart.Path".
    /// </summary>
    public static ValidationProblem Invalid(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> errors)
    {
        var all = errors.ToList();
        return TypedResults.ValidationProblem(
            all.GroupBy(error => error.Key[(error.Key.LastIndexOf('.') + 1)..], StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key, group => group.SelectMany(error => error.Value).ToArray(), StringComparer.Ordinal),
            detail: string.Join(", ", all.SelectMany(error => error.Value)));
    }
}
