using Campus.TestKit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Access;

/// <summary>Every route that a running campus answers to, as <c>METHOD /pattern</c>.</summary>
internal static class RouteList
{
    private static readonly string[] AnyMethod = ["GET"];

    public static async Task<IReadOnlyList<string>> ReadAsync(CampusHost campus)
    {
        List<string> routes = [];
        var loader = campus.Services.GetRequiredService<PageLoader>();
        var endpoints = campus.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        foreach (var endpoint in endpoints.Where(IsOurs))
        {
            var pattern = $"/{endpoint.RoutePattern.RawText!.Trim('/')}";
            routes.AddRange((await MethodsAsync(endpoint, loader)).Select(method => $"{method} {pattern}"));
        }
        return [.. routes.Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsOurs(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>()?.SuppressMatching != true
        && endpoint.RoutePattern.RawText is not "{**path:file}";

    private static async Task<IEnumerable<string>> MethodsAsync(RouteEndpoint endpoint, PageLoader loader)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            var handled = compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant());
            // A page without a handler for GET shows itself all the same.
            return handled.Append("GET").Distinct();
        }
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        return methods is { Count: > 0 } ? methods : AnyMethod;
    }
}
