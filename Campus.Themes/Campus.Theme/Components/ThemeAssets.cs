using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campus.Theme;

/// <summary>Addresses of the built files, with their fingerprint so that browsers may keep them for ever.</summary>
internal static class ThemeAssets
{
    /// <summary>
    /// The style sheet names this file without a fingerprint; a preload must use the very same address.
    /// </summary>
    public static string TextFont(HttpContext http) =>
        http.Request.PathBase + "/theme/dist/fonts/source-sans-3-latin-wght-normal.woff2";

    public static string Url(HttpContext http, string file)
    {
        var path = "theme/dist/" + file;
        var fingerprinted = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path;
        return $"{http.Request.PathBase}/{fingerprinted}";
    }
}
