using System.Security.Claims;
using System.Threading.RateLimiting;
using Campus.Platform;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Web.Security;

/// <summary>
/// Limits per minute, from section <c>RateLimits</c>; generous enough for a town hall behind one address.
/// </summary>
internal static class CampusRateLimits
{
    public static void AddCampusRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var signIns = configuration.GetValue("RateLimits:SignInPerMinute", 60);
        var writes = configuration.GetValue("RateLimits:WritesPerMinute", 600);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                var http = context.HttpContext;
                http.Response.Headers.RetryAfter = "60";
                var limit = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName ?? "";
                http.RequestServices.GetRequiredService<ISecurityEvents>().Count("Security", "TooManyRequests", limit);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(RateLimits.SignIn, context =>
                HttpMethods.IsPost(context.Request.Method) ? PerMinute(ClientNetwork.Of(context), signIns) : Unlimited());
            options.AddPolicy(RateLimits.Writes, context =>
                HttpMethods.IsPost(context.Request.Method) ? PerMinute(PersonOrAddress(context), writes) : Unlimited());
        });
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });

    private static RateLimitPartition<string> Unlimited() => RateLimitPartition.GetNoLimiter("");

    private static string PersonOrAddress(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? ClientNetwork.Of(context);
}
