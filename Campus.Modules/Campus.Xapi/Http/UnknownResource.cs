using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Http;

/// <summary>
/// Answers what no resource of the store answers: a method that it does not have, or an address without one.
/// </summary>
internal static class UnknownResource
{
    public const string Pattern = "/xapi/{**path}";

    public static Task AnswerAsync(HttpContext context)
    {
        var methods = MethodsOf(context);
        if (methods.Length == 0)
        {
            return Problem.WriteAsync(
                context, StatusCodes.Status404NotFound, "There is no such resource",
                "Resources of xAPI are /xapi/statements, /xapi/activities, /xapi/activities/state, /xapi/activities/profile, /xapi/agents, /xapi/agents/profile and /xapi/about.");
        }
        context.Response.Headers.Allow = string.Join(", ", methods);
        return Problem.WriteAsync(
            context, StatusCodes.Status405MethodNotAllowed, "The resource does not have this method",
            $"It has {string.Join(", ", methods)}.");
    }

    private static string[] MethodsOf(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimEnd('/');
        return [.. context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => string.Equals(endpoint.RoutePattern.RawText, path, StringComparison.OrdinalIgnoreCase))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }
}
