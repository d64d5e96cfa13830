using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Beheer.Keys;

internal static class Endpoint
{
    /// <summary>The address that a program is given: by that under which this page is seen.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/xapi/";
}
