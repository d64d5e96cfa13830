using Campus.Xapi.Credentials;
using Campus.Xapi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Activities;

/// <summary>The services and routes of activities.</summary>
internal static class ActivityFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddActivities(this IServiceCollection services) =>
        services.AddSingleton<DefinitionCache>().AddScoped<ActivityDefinitions>().AddScoped<ActivityResource>();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/xapi/activities", Reading, VersionedRequest.Handle((context, _) =>
                context.RequestServices.GetRequiredService<ActivityResource>().GetAsync(context)))
            .WithMetadata(new RequireScopeAttribute(Scopes.Describe));
}
