using Campus.Xapi.Credentials;
using Campus.Xapi.Http;
using Campus.Xapi.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Activities;

/// <summary>The services and routes of activities.</summary>
internal static class ActivityFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Add(IServiceCollection services) =>
        services.AddSingleton<KnownDefinitions>().AddScoped<ActivityBook>().AddScoped<ActivityResource>().AddScoped<FormattedStatements>();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/xapi/activities", Reading, XapiRoutes.Versioned((context, _) =>
                context.RequestServices.GetRequiredService<ActivityResource>().GetAsync(context)))
            .WithMetadata(new RequireScopeAttribute(Scopes.Describe));
}
