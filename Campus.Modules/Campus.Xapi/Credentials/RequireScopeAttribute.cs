using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Credentials;

/// <summary>
/// Names the scope that an endpoint of the store asks of a credential; roles of people do not count there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequireScopeAttribute : AuthorizeAttribute
{
    private const string PolicyPrefix = "scope:";

    public RequireScopeAttribute(string scope)
        : base(PolicyPrefix + scope) => Scope = scope;

    public string Scope { get; }

    /// <summary>Adds a policy for every scope.</summary>
    public static void AddPolicies(AuthorizationBuilder authorization)
    {
        foreach (var scope in Scopes.Askable)
        {
            authorization.AddPolicy(PolicyPrefix + scope, policy => policy
                .AddAuthenticationSchemes(BasicAuthentication.SchemeName)
                .RequireAuthenticatedUser()
                .AddRequirements(new ScopeRequirement(scope)));
        }
    }
}

internal sealed record ScopeRequirement(string Scope) : IAuthorizationRequirement;

internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.Features.Get<Credential>()?.May(requirement.Scope) == true)
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
