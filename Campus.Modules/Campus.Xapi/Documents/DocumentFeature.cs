using Campus.Xapi.Credentials;
using Campus.Xapi.Http;
using Campus.Xapi.Statements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Documents;

/// <summary>The services and routes of documents.</summary>
internal static class DocumentFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private delegate Task Handler(DocumentResource resource, HttpContext context, DocumentAddress address, XapiVersion version);

    public static void AddDocuments(this IServiceCollection services) => services.AddScoped<DocumentStore>().AddScoped<DocumentResource>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/xapi/activities/state", DocumentKind.State, Scopes.State, Scopes.StateRead);
        Map(routes, "/xapi/activities/profile", DocumentKind.ActivityProfile, Scopes.Profile, Scopes.ProfileRead);
        Map(routes, "/xapi/agents/profile", DocumentKind.AgentProfile, Scopes.Profile, Scopes.ProfileRead);
    }

    private static void Map(
        IEndpointRouteBuilder routes, string path, DocumentKind kind, string scope, string readScope)
    {
        var (writing, reading) = (new RequireScopeAttribute(scope), new RequireScopeAttribute(readScope));
        routes.MapMethods(path, Reading, Handle(kind, (resource, context, address, _) => resource.GetAsync(context, address))).WithMetadata(reading);
        routes.MapPut(path, Handle(kind, (resource, context, address, version) => resource.PutAsync(context, address, version))).WithMetadata(writing);
        routes.MapPost(path, Handle(kind, (resource, context, address, _) => resource.PostAsync(context, address))).WithMetadata(writing);
        routes.MapDelete(path, Handle(kind, (resource, context, address, _) => resource.DeleteAsync(context, address))).WithMetadata(writing);
    }

    private static RequestDelegate Handle(DocumentKind kind, Handler handler) => VersionedRequest.Handle((context, version) =>
    {
        var (address, refusal) = DocumentParameters.Read(kind, context.Request, version);
        if (context.Features.GetRequiredFeature<Credential>().Launch is { } launch && !address.IsCoveredBy(launch))
        {
            return Problem.WriteAsync(context, Rejection.OutsideLaunch());
        }
        return refusal is null
            ? handler(context.RequestServices.GetRequiredService<DocumentResource>(), context, address, version)
            : Problem.WriteAsync(context, refusal);
    });
}
