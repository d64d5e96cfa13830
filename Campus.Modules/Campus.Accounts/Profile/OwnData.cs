using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Accounts.Profile;

/// <summary>Everything that every module keeps about whoever asks, as one file (GDPR articles 15 and 20).</summary>
internal static class OwnData
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // It is a file, never part of a page: letters with accents may stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<IResult> DownloadAsync(
        ICurrentUser user, ModuleCatalog modules, IServiceProvider services, HttpResponse response, CancellationToken cancellationToken)
    {
        if (user.Id is not { } id)
        {
            return Results.Unauthorized();
        }
        var all = new JsonObject();
        foreach (var kind in modules.Modules.SelectMany(module => module.Startup.PersonalData))
        {
            var source = (IPersonalData)ActivatorUtilities.CreateInstance(services, kind);
            if (await source.ExportAsync(id, cancellationToken) is { } kept)
            {
                all[source.Title] = kept;
            }
        }
        response.Headers.CacheControl = "no-store";
        return Results.File(
            JsonSerializer.SerializeToUtf8Bytes(all, Readable), "application/json", "mijn-gegevens-participatiecampus.json");
    }
}
