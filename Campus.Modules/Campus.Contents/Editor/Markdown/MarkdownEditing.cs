using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;

namespace Campus.Contents.Editor.Markdown;

/// <summary>Tells the visual editor whether what it would write shows the same page as what was written.</summary>
internal static class MarkdownEditing
{
    private const int MostTexts = 200;

    public static void MapMarkdownEditing(this IEndpointRouteBuilder routes) => routes.MapPost("/beheer/markdown/zelfde", Compare)
        .WithMetadata(new RequirePermissionAttribute(ContentPermissions.EditOwnContent.Name))
        .DisableCookieRedirect();

    private static Results<Ok<IEnumerable<bool>>, BadRequest> Compare(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] Rewriting[]? texts, IMarkdownText markdown) =>
        texts is null || texts.Length > MostTexts
            ? TypedResults.BadRequest()
            : TypedResults.Ok(texts.Select(text => Shown(markdown, text.Before) == Shown(markdown, text.After)));

    private static string Shown(IMarkdownText markdown, string text) => PageForm.Of(markdown.ToHtml(text));

    private sealed record Rewriting(string Before, string After);
}
