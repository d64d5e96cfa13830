using Campus.Platform;
using Campus.Xapi.Activities;
using Campus.Xapi.Agents;
using Campus.Xapi.Credentials;
using Campus.Xapi.Documents;
using Campus.Xapi.Http;
using Campus.Xapi.Launching;
using Campus.Xapi.StatementResource;
using Campus.Xapi.Statements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi;

/// <summary>The resources of the store.</summary>
internal static class XapiRoutes
{
    private const string Statements = "/xapi/statements";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/xapi/about", Reading, AboutAsync)
            .WithMetadata(new OpenToAllAttribute("Clients ask which versions of xAPI the store speaks before they sign in."));
        routes.MapPost(Statements, VersionedRequest.Handle((context, version) => Writing(context).PostAsync(context, version)))
            .WithMetadata(new RequireScopeAttribute(Scopes.Write));
        routes.MapPut(Statements, VersionedRequest.Handle((context, version) => Writing(context).PutAsync(context, version)))
            .WithMetadata(new RequireScopeAttribute(Scopes.Write));
        routes.MapMethods(Statements, Reading, VersionedRequest.Handle((context, version) =>
                context.RequestServices.GetRequiredService<StatementsReading>().GetAsync(context, version)))
            .WithMetadata(new RequireScopeAttribute(Scopes.ReadMine));
        DocumentFeature.Map(routes);
        ActivityFeature.Map(routes);
        AgentFeature.Map(routes);
        LaunchEndpoint.Map(routes);
        routes.Map(UnknownResource.Pattern, UnknownResource.AnswerAsync)
            .WithMetadata(new OpenToAllAttribute("It only says that there is nothing here."));
    }

    // A client of 1.0.3 may not be told of versions that its specification does not know (1.0.3 Communication 2.8).
    private static Task AboutAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(XapiHeaders.VersionOf(context.Request) == XapiVersion.V1
            ? """{"version":["1.0.3"]}"""
            : """{"version":["2.0.0","1.0.3"]}""");
    }

    private static StatementsWriting Writing(HttpContext context) => context.RequestServices.GetRequiredService<StatementsWriting>();
}
