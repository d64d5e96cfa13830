using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Campus.Accounts.SignIn;

/// <summary>On a page that somebody may use who still has to turn two steps on.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeTwoStepsAttribute : Attribute;

/// <summary>
/// Keeps somebody whose role asks for two steps away from everything until they are on. What is open to all, such as
/// signing out, stays open.
/// </summary>
internal sealed class TwoStepsFirst : IAuthorizationHandler
{
    /// <summary>The claim of somebody who still has to turn two steps on.</summary>
    public const string Owed = "campus:two-steps-owed";

    public static bool IsOwedBy(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Owed);

    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (IsOwedBy(context.User)
            && (context.Resource as HttpContext)?.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<BeforeTwoStepsAttribute>() is null)
        {
            context.Fail(new AuthorizationFailureReason(this, "Two steps have to be turned on first."));
        }
        return Task.CompletedTask;
    }
}
