using Campus.Contents;
using Campus.Media.Library;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campus.Media.Picker;

/// <summary>A file to choose.</summary>
/// <param name="Path">What content stores.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Thumb">A small picture of it; null when it is no image.</param>
/// <param name="Alt">The alternative text in the library; empty when it is decorative, null when nobody wrote one.</param>
internal sealed record PickableFile(string Path, string Name, string Kind, string? Thumb, string? Alt)
{
    public static PickableFile Of(MediaFile file) => new(
        file.Path,
        file.Name,
        MediaKinds.Words(file.Kind),
        file.Kind == MediaKind.Image ? MediaUrl.Of(file.Path, file.Hash, 320) : null,
        file.Decorative ? "" : file.AltText);
}

/// <summary>A page of files to choose from, and what may be uploaded to choose it: the library takes less than it has.</summary>
internal sealed record PickableFiles(IReadOnlyList<PickableFile> Files, int Total, bool More, string Accept);

/// <summary>Finds files as somebody types, for the dialog of media fields and of the text editor.</summary>
internal static class PickEndpoint
{
    public static void MapPicking(this IEndpointRouteBuilder routes) => routes.MapGet($"{MediaUrl.Library}/kiezen", FindAsync)
        .WithMetadata(new RequirePermissionAttribute(ContentPermissions.ManageMediaContent.Name))
        .DisableCookieRedirect();

    private static async Task<Ok<PickableFiles>> FindAsync(
        MediaSearch search, CancellationToken cancellationToken, string q = "", string ext = "", int pagina = 1)
    {
        var extensions = ext.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var page = await search.FindAsync(
            new MediaQuery("", q, null, LacksAlt: false, Deep: true, pagina) { Extensions = extensions }, cancellationToken);
        return TypedResults.Ok(new PickableFiles([.. page.Files.Select(PickableFile.Of)], page.Total, page.Page < page.Pages, Taken(extensions)));
    }

    private static string Taken(string[] extensions)
    {
        var taken = MediaKinds.Accepted.Split(',');
        return string.Join(',', extensions.Length == 0 ? taken : taken.Intersect(extensions, StringComparer.OrdinalIgnoreCase));
    }
}
