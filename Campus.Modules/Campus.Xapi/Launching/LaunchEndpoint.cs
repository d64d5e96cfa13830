using Campus.Xapi.Credentials;
using Campus.Xapi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Launching;

/// <summary>
/// Gives a program that starts content, such as another learning environment, a key for that one launch.
/// </summary>
internal static class LaunchEndpoint
{
    private const int MostBytes = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/launch-keys", context => RequestLimits.HoldAsync(context, MostBytes, () => PostAsync(context)))
        .WithMetadata(new RequireScopeAttribute(Scopes.Launch));

    private static async Task PostAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context.Request, MostBytes, context.RequestAborted) is not { } body)
        {
            await Problem.WriteAsync(context, Rejection.TooLarge($"A request has at most {MostBytes} bytes."));
            return;
        }
        using (body)
        {
            var (asked, wrong) = LaunchRequest.Read(body.Json);
            await (wrong is null
                ? GiveAsync(context, asked!)
                : Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "A launch key is not asked for like this", $"{wrong}."));
        }
    }

    private static Task GiveAsync(HttpContext context, LaunchRequest asked)
    {
        var issuer = context.Features.GetRequiredFeature<Credential>().Key;
        var key = context.RequestServices.GetRequiredService<LaunchKeys>()
            .Make(asked.Agent, asked.Activity, asked.Registration, asked.Lifetime, issuer);
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new
        {
            endpoint = StoreAddress.Of(context.Request), key = key.Key, secret = key.Secret, authorization = key.Authorization, expires = key.ExpiresUtc,
        });
    }
}
