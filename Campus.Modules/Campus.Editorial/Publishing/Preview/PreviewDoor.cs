using System.Security.Claims;
using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Display;
using Campus.Theme;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>Lets in who may see a draft: editors by their permission, reviewers by the token of a link.</summary>
internal sealed class PreviewDoor(PreviewItems items, PublicAddress addresses, ReviewLinks links, ContentAccess access)
{
    /// <summary>What a key opens; null where there is nothing behind it, or nothing for whoever asks.</summary>
    public async Task<OpenedPreview?> OpenAsync(HttpContext http, string key)
    {
        var isEditor = key.StartsWith(EditorLinks.PreviewKey, StringComparison.Ordinal);
        var link = isEditor ? null : await links.FindAsync(key, http.RequestAborted);
        var item = isEditor
            ? await ForEditorAsync(http, key[EditorLinks.PreviewKey.Length..])
            : link is null ? null : await items.AsPublishedAsync(link.ContentItemId, http.RequestAborted);
        return item is null ? null : new(item, await addresses.OfAsync(item, http.RequestAborted), link);
    }

    /// <summary>Remembers that somebody looked.</summary>
    public Task SeenAsync(OpenedPreview opened, CancellationToken cancellationToken) =>
        opened.Link is null ? Task.CompletedTask : links.CountAsync(opened.Link, cancellationToken);

    /// <summary>The line above a previewed page.</summary>
    public static PageNotice NoticeOf(string key, PathString pathBase) => key.StartsWith(EditorLinks.PreviewKey, StringComparison.Ordinal)
        ? new("Voorbeeld: zo wordt het na publiceren")
        : new("Voorbeeld: zo wordt het na publiceren", $"{pathBase}{EditorLinks.PreviewRoot}/{key}{ReviewRemarks.Page}", "Geef een opmerking");

    // The middleware of signing in comes later in the pipeline, for what is previewed must not know who looks.
    private async Task<ContentItem?> ForEditorAsync(HttpContext http, string contentItemId)
    {
        if (await EditorAsync(http) is not { } editor)
        {
            return null;
        }
        http.User = editor;
        var item = await items.AsPublishedAsync(contentItemId, http.RequestAborted);
        return item is not null && await access.MayAsync(ContentAct.Preview, item, http.RequestAborted) ? item : null;
    }

    // In a scope of its own, for a request remembers who it found, and the page would be shown to that person.
    private static async Task<ClaimsPrincipal?> EditorAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        try
        {
            http.RequestServices = scope.ServiceProvider;
            return (await http.AuthenticateAsync()).Principal;
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}

/// <summary>What a key opened.</summary>
/// <param name="Item">The item as it would be published.</param>
/// <param name="Address">The path of its page; null when it has none.</param>
/// <param name="Link">The link of a reviewer; null for an editor.</param>
internal sealed record OpenedPreview(ContentItem Item, string? Address, ReviewLink? Link);
