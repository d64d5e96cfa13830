using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Campus.Contents.Media;

/// <summary>Serves the media library at <c>/media/…</c>.</summary>
internal static class MediaEndpoint
{
    // A drawing may hold a script; alone in its own window it may show itself and do nothing else.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public static void MapMedia(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head], ServeAsync)
            .WithMetadata(new RequirePermissionAttribute(ContentPermissions.ViewMediaContent.Name));

    private static async Task<IResult> ServeAsync(
        string path, HttpContext http, CampusDb db, IFileStore files, CancellationToken cancellationToken)
    {
        if (MediaKinds.ContentType(path) is not { } contentType)
        {
            return TypedResults.NotFound();
        }
        var media = await db.Set<MediaFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Path == path, cancellationToken);
        if (media is null || await files.OpenAsync(MediaFile.StorePath(path), cancellationToken) is not { } content)
        {
            return TypedResults.NotFound();
        }
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // An address that carries the version may be kept for ever; without it a browser asks again after an hour.
        headers.CacheControl = http.Request.Query["v"] == media.Hash[..12]
            ? "private, max-age=31536000, immutable"
            : "private, max-age=3600";
        return TypedResults.Stream(
            content,
            contentType,
            lastModified: new DateTimeOffset(media.ModifiedUtc, TimeSpan.Zero),
            entityTag: new EntityTagHeaderValue($"\"{media.Hash[..32]}\""),
            enableRangeProcessing: true);
    }
}
