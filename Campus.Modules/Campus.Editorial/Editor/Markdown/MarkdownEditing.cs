using System.Text.Json;
using Campus.Contents;
using Campus.Contents.Markdown;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campus.Editorial.Editor.Markdown;

/// <summary>Tells the visual editor whether what it would write shows the same page as what was written.</summary>
internal static class MarkdownEditing
{
    private const int MostTexts = 200;
    private const int MostCharacters = 4 * MarkdownBounds.MostCharacters;

    // The texts of one form, each twice, with room for how JSON writes them.
    private const long MostBytes = 4 * 1024 * 1024;

    public static void MapMarkdownEditing(this IEndpointRouteBuilder routes) => routes.MapPost("/beheer/markdown/zelfde", CompareAsync)
        .WithMetadata(new RequirePermissionAttribute(ContentPermissions.EditOwnContent.Name))
        .DisableCookieRedirect();

    private static async Task<Results<Ok<IEnumerable<bool>>, ProblemHttpResult>> CompareAsync(
        HttpRequest request, IMarkdownText markdown, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Stuur de teksten als application/json.");
        }
        if (request.ContentLength is null or > MostBytes)
        {
            return Problem(StatusCodes.Status413PayloadTooLarge, "Stuur minder teksten tegelijk.");
        }
        if (await ReadAsync(request, cancellationToken) is not { Length: <= MostTexts } texts)
        {
            return Problem(StatusCodes.Status400BadRequest, $"Stuur een lijst van hoogstens {MostTexts} teksten, met van elk ‘before’ en ‘after’.");
        }
        var characters = texts.Sum(text => text!.Before!.Length + text.After!.Length);
        return characters > MostCharacters
            ? Problem(StatusCodes.Status400BadRequest, MarkdownBounds.TooLong(characters, MostCharacters))
            : TypedResults.Ok(texts.Select(text => Shown(markdown, text!.Before!) == Shown(markdown, text.After!)));
    }

    private static async Task<Rewriting?[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var texts = await JsonSerializer.DeserializeAsync<Rewriting?[]>(request.Body, JsonSerializerOptions.Web, cancellationToken);
            return texts?.All(text => text is { Before: not null, After: not null }) == true ? texts : null;
        }
        catch (JsonException)
        {
            // The answer says what was asked for.
            return null;
        }
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    private static string Shown(IMarkdownText markdown, string text) => PageForm.Of(markdown.ToHtml(text));

    private sealed record Rewriting(string? Before, string? After);
}
