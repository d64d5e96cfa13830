using Campus.Xapi.Credentials;
using Campus.Xapi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Agents;

/// <summary>The services and routes of agents.</summary>
internal static class AgentFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddAgents(this IServiceCollection services) => services.AddScoped<AgentResource>();

    // Names of people come out of statements, so they are for who may read all of those.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/xapi/agents", Reading, VersionedRequest.Handle((context, version) =>
                context.RequestServices.GetRequiredService<AgentResource>().GetAsync(context, version)))
            .WithMetadata(new RequireScopeAttribute(Scopes.Read));
}
