using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Campus.Platform;

/// <summary>Answers whether somebody may do something.</summary>
public interface IPermissions
{
    /// <summary>Whether a person's roles grant a permission, directly or by implication.</summary>
    /// <param name="user">The person; not signed in means the role Anonymous.</param>
    /// <param name="permission">The permission's name.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<bool> HasAsync(ClaimsPrincipal user, string permission, CancellationToken cancellationToken = default);
}

/// <summary>Which permissions each role stores. Accounts answers; Platform asks.</summary>
public interface IRolePermissions
{
    /// <summary>The permission names of every role, by role name.</summary>
    ValueTask<IReadOnlyDictionary<string, IReadOnlySet<string>>> ByRoleAsync(CancellationToken cancellationToken = default);
}

/// <summary>Orchard's two roles that nobody is assigned and everybody has.</summary>
public static class SystemRoles
{
    /// <summary>The role of a visitor who is not signed in.</summary>
    public const string Anonymous = "Anonymous";

    /// <summary>The role of everybody who is signed in.</summary>
    public const string Authenticated = "Authenticated";
}

internal sealed class RolePermissionCheck(PermissionCatalog catalog, IRolePermissions roles) : IPermissions
{
    public async ValueTask<bool> HasAsync(
        ClaimsPrincipal user, string permission, CancellationToken cancellationToken = default)
    {
        var byRole = await roles.ByRoleAsync(cancellationToken);
        var granting = catalog.GrantedBy(permission);
        return RolesOf(user).Any(role => byRole.TryGetValue(role, out var held) && held.Overlaps(granting));
    }

    private static IEnumerable<string> RolesOf(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true })
        {
            return [SystemRoles.Anonymous];
        }
        return user.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Append(SystemRoles.Authenticated);
    }
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(IPermissions permissions) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (await permissions.HasAsync(context.User, requirement.Permission))
        {
            context.Succeed(requirement);
        }
    }
}

internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options)
    : DefaultAuthorizationPolicyProvider(options)
{
    // An endpoint that names no permission is closed; no endpoint at all is simply "not found".
    internal static readonly AuthorizationPolicy Closed = new AuthorizationPolicyBuilder()
        // What is no route is the framework's own refusal of a method or a type, and refuses whoever asks.
        .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
        .Build();

    public override bool AllowsCachingPolicies => true;

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (policyName.StartsWith(RequirePermissionAttribute.PolicyPrefix, StringComparison.Ordinal))
        {
            var permission = policyName[RequirePermissionAttribute.PolicyPrefix.Length..];
            return Task.FromResult<AuthorizationPolicy?>(
                new AuthorizationPolicyBuilder().AddRequirements(new PermissionRequirement(permission)).Build());
        }
        return base.GetPolicyAsync(policyName);
    }
}
