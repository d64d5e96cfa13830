using System.Security.Claims;
using System.Threading.RateLimiting;
using Campus.Platform;

namespace Campus.Web.Security;

/// <summary>Limits per minute, from section <c>RateLimits</c>; generous enough for a town hall behind one address.</summary>
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
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(RateLimits.SignIn, context =>
                HttpMethods.IsPost(context.Request.Method) ? PerMinute(Address(context), signIns) : Unlimited());
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

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static string PersonOrAddress(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(context);
}
