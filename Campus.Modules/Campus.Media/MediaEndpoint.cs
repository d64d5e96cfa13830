using Campus.Contents;
using Campus.Media.Changes;
using Campus.Media.Renditions;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Campus.Media;

/// <summary>Serves the media library at <c>/media/…</c>, images also narrower: <c>/media/balie.jpg?width=640</c>.</summary>
internal static class MediaEndpoint
{
    // A drawing may hold a script; alone in its own window it may show itself and do nothing else.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public static void MapMedia(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head], ServeAsync)
            .WithMetadata(new RequirePermissionAttribute(ContentPermissions.ViewMediaContent.Name));

    private static async Task<IResult> ServeAsync(
        string? path,
        int? width,
        HttpContext http,
        MediaDirectory directory,
        IFileStore files,
        ImageWidths renditions,
        CancellationToken cancellationToken)
    {
        if (path is null || MediaKinds.ContentType(path) is not { } contentType || await directory.FollowAsync(path, cancellationToken) is not { } media)
        {
            return TypedResults.NotFound();
        }
        if (media.Path != path)
        {
            // It may move again, so nobody should remember this for long.
            http.Response.Headers.CacheControl = "private, max-age=300";
            return TypedResults.Redirect(MediaUrl.Of(media.Path) + http.Request.QueryString);
        }
        var narrow = width is { } asked ? await renditions.OpenAsync(media, asked, cancellationToken) : null;
        if ((narrow ?? await files.OpenAsync(media.StorePath, cancellationToken)) is not { } content)
        {
            return TypedResults.NotFound();
        }
        AddHeaders(http, media);
        return TypedResults.Stream(
            content,
            narrow is null ? contentType : "image/webp",
            lastModified: new DateTimeOffset(media.ModifiedUtc, TimeSpan.Zero),
            entityTag: new EntityTagHeaderValue(narrow is null ? $"\"{media.Hash[..32]}\"" : $"\"{media.Hash[..32]}-{width}\""),
            enableRangeProcessing: true);
    }

    private static void AddHeaders(HttpContext http, MediaFile media)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // An address that carries the version may be kept for ever; without it a browser asks again after an hour.
        headers.CacheControl = http.Request.Query["v"] == media.Hash[..12]
            ? "private, max-age=31536000, immutable"
            : "private, max-age=3600";
    }
}
