using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Http;

internal static class StoreAddress
{
    /// <summary>The address that a program is given: by that under which this page is seen.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/xapi/";
}
