using Campus.Contents;
using Campus.Media.Changes;
using Campus.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace Campus.Media.Intake;

/// <summary>What became of one file of an upload.</summary>
/// <param name="Name">The name as it came.</param>
/// <param name="Error">One sentence why it was refused; null when it is in the library.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Url">The address to show it by.</param>
/// <param name="Page">The address of its page in the library.</param>
/// <param name="AsksAltText">Whether somebody must still say what it shows.</param>
internal sealed record UploadedFile(string Name, string? Error, string? Path = null, string? Url = null, string? Page = null, bool AsksAltText = false);

/// <summary>Takes uploads: from the forms of the library, and from its scripts, which get JSON back.</summary>
internal static class UploadEndpoint
{
    // Room for a few of the largest at once; each file has its own limit.
    private const int FormsOfLargest = 3;
    private const int MostFiles = 50;

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{MediaUrl.Library}/uploaden", UploadAsync)
            .WithMetadata(new RequirePermissionAttribute(ContentPermissions.ManageMediaContent.Name))
            .RequireRateLimiting(RateLimits.Writes);
        routes.MapPost($"{MediaUrl.Library}/vervangen", ReplaceAsync)
            .WithMetadata(new RequirePermissionAttribute(ContentPermissions.ManageMediaContent.Name))
            .RequireRateLimiting(RateLimits.Writes);
        // Who opens the address of an upload anew, without the upload, goes to the library.
        foreach (var act in (string[])["uploaden", "vervangen"])
        {
            routes.MapGet($"{MediaUrl.Library}/{act}", () => TypedResults.LocalRedirect(MediaUrl.Library))
                .WithMetadata(new RequirePermissionAttribute(ContentPermissions.ManageMediaContent.Name));
        }
    }

    private static async Task<IResult> UploadAsync(
        HttpContext http, IAntiforgery antiforgery, ISiteSettings settings, UploadCheck check, MediaChanges changes,
        ITempDataDictionaryFactory temp, CancellationToken cancellationToken)
    {
        var rules = await MediaRules.ReadAsync(settings, cancellationToken);
        if (TooLarge(http, rules) is { } tooLarge)
        {
            return Answer(http, temp, "", [new UploadedFile("", tooLarge)], StatusCodes.Status413PayloadTooLarge);
        }
        if (await UploadForm.OpenAsync(http, antiforgery, cancellationToken) is not { } form)
        {
            return Refuse("Het formulier stond te lang open. Ververs de pagina en probeer het opnieuw.", StatusCodes.Status400BadRequest);
        }
        var folder = MediaName.Folder(form.Fields.GetValueOrDefault("Folder"));
        List<UploadedFile> files = [];
        await foreach (var file in form.FilesAsync(cancellationToken))
        {
            if (folder is null)
            {
                files.Add(new UploadedFile(file.Name, "Deze map kan niet bestaan: gebruik letters, cijfers en streepjes."));
                break;
            }
            files.Add(files.Count == MostFiles
                ? new UploadedFile(file.Name, $"Upload hoogstens {MostFiles} bestanden tegelijk.")
                : await AddAsync(file, folder, check, changes, cancellationToken));
        }
        return Answer(http, temp, folder ?? "", files, StatusCodes.Status200OK);
    }

    private static async Task<IResult> ReplaceAsync(
        HttpContext http, IAntiforgery antiforgery, ISiteSettings settings, UploadCheck check, MediaDirectory directory, MediaChanges changes,
        ITempDataDictionaryFactory temp, CancellationToken cancellationToken)
    {
        var rules = await MediaRules.ReadAsync(settings, cancellationToken);
        if (TooLarge(http, rules) is { } tooLarge)
        {
            return Refuse(tooLarge, StatusCodes.Status413PayloadTooLarge);
        }
        if (await UploadForm.OpenAsync(http, antiforgery, cancellationToken) is not { } form)
        {
            return Refuse("Het formulier stond te lang open. Ververs de pagina en probeer het opnieuw.", StatusCodes.Status400BadRequest);
        }
        var path = form.Fields.GetValueOrDefault("Path") ?? "";
        if (await directory.FindAsync(path, cancellationToken) is not { } known)
        {
            return Refuse("Dit bestand is er niet meer.", StatusCodes.Status404NotFound);
        }
        var problem = "Kies eerst een bestand.";
        await foreach (var file in form.FilesAsync(cancellationToken))
        {
            problem = await SwapAsync(known, file, check, changes, cancellationToken);
            break;
        }
        temp.GetTempData(http)[MediaMessages.Key] = problem is null ? MediaMessages.Replaced : MediaMessages.Problem + problem;
        temp.GetTempData(http).Save();
        return TypedResults.LocalRedirect(MediaUrl.Page(path));
    }

    private static async Task<UploadedFile> AddAsync(
        IncomingFile file, string folder, UploadCheck check, MediaChanges changes, CancellationToken cancellationToken)
    {
        var result = await check.TakeAsync(file.Name, file.Content, cancellationToken);
        if (result.File is not { } taken)
        {
            return new UploadedFile(file.Name, result.Refusal);
        }
        using (taken.Place)
        {
            if (!MediaName.Fits(MediaName.Join(folder, MediaName.Numbered(taken.Name, 1000))))
            {
                return new UploadedFile(file.Name, "De naam van het bestand en zijn map zijn samen te lang.");
            }
            var added = await changes.AddAsync(taken, folder, cancellationToken);
            return new UploadedFile(
                file.Name, null, added.Path, MediaUrl.Of(added.Path, added.Hash), MediaUrl.Page(added.Path), added.LacksAltText);
        }
    }

    // The address stays, and so must what its extension promises.
    private static async Task<string?> SwapAsync(
        MediaFile known, IncomingFile file, UploadCheck check, MediaChanges changes, CancellationToken cancellationToken)
    {
        if (MediaKinds.Of(file.Name)?.ContentType is { } type && type != MediaKinds.ContentType(known.Path))
        {
            return $"Het nieuwe bestand moet van dezelfde soort zijn: ‘{Path.GetExtension(known.Path)}’.";
        }
        var result = await check.TakeAsync(file.Name, file.Content, cancellationToken);
        if (result.File is not { } taken)
        {
            return result.Refusal;
        }
        using (taken.Place)
        {
            return await changes.ReplaceAsync(known.Path, taken, cancellationToken) ? null : "Het bestand is intussen weggehaald.";
        }
    }

    // A page of its own: the one for errors would read on in a form that was not read to its end.
    private static ContentHttpResult Refuse(string why, int status) => TypedResults.Text(why, "text/plain; charset=utf-8", statusCode: status);

    // What is too large for any kind is refused before a byte of it is read.
    private static string? TooLarge(HttpContext http, MediaRules rules)
    {
        var most = rules.Largest * FormsOfLargest;
        if (http.Request.ContentLength > most)
        {
            return $"Dit is te veel in één keer: upload hoogstens {most / 1_000_000} MB tegelijk.";
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }
        return null;
    }

    private static IResult Answer(HttpContext http, ITempDataDictionaryFactory temp, string folder, IReadOnlyList<UploadedFile> files, int status)
    {
        if (http.Request.GetTypedHeaders().Accept.Any(accept => accept.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)))
        {
            return TypedResults.Json(files, statusCode: status);
        }
        var data = temp.GetTempData(http);
        data[MediaMessages.Uploaded] = MediaMessages.Write(files);
        data.Save();
        return TypedResults.LocalRedirect($"{MediaUrl.Library}/geupload?map={Uri.EscapeDataString(folder)}");
    }
}
