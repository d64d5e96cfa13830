using Campus.Contents.Access;
using Campus.Theme;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Campus.Contents.Publishing.Preview;

/// <summary>Lets in who may see a draft: editors by their permission, reviewers by the token of a link.</summary>
internal sealed class PreviewDoor(PreviewItems items, PublicAddress addresses, ReviewLinks links, ContentAccess access)
{
    private const string EditorKey = "inhoud-";

    /// <summary>Where an editor sees an item.</summary>
    public static string EditorUrl(string contentItemId) => $"{PreviewMiddleware.Prefix}/{EditorKey}{contentItemId}";

    /// <summary>The item behind a key with the address of its page; null where there is none, or none for whoever asks.</summary>
    public async Task<(ContentItem? Item, string? Address)> OpenAsync(HttpContext http, string key)
    {
        var item = key.StartsWith(EditorKey, StringComparison.Ordinal)
            ? await ForEditorAsync(http, key[EditorKey.Length..])
            : await ForReviewerAsync(http, key);
        return item is null ? (null, null) : (item, await addresses.OfAsync(item, http.RequestAborted));
    }

    /// <summary>The line above a previewed page.</summary>
    public static PageNotice NoticeOf(string key, PathString pathBase) => key.StartsWith(EditorKey, StringComparison.Ordinal)
        ? new("Voorbeeld: nog niet gepubliceerd")
        : new("Voorbeeld: nog niet gepubliceerd", $"{pathBase}{PreviewMiddleware.Prefix}/{key}{ReviewRemarks.Page}", "Geef een opmerking");

    // The middleware of signing in comes later in the pipeline, for what is previewed must not know who looks.
    private async Task<ContentItem?> ForEditorAsync(HttpContext http, string contentItemId)
    {
        if ((await http.AuthenticateAsync()).Principal is not { } editor)
        {
            return null;
        }
        http.User = editor;
        var item = await items.AsPublishedAsync(contentItemId, http.RequestAborted);
        return item is not null && await access.MayAsync(ContentAct.Preview, item, http.RequestAborted) ? item : null;
    }

    private async Task<ContentItem?> ForReviewerAsync(HttpContext http, string token)
    {
        if (await links.FindAsync(token, http.RequestAborted) is not { } link)
        {
            return null;
        }
        await links.CountAsync(link, http.RequestAborted);
        return await items.AsPublishedAsync(link.ContentItemId, http.RequestAborted);
    }
}
