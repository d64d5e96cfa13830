using System.Text;
using System.Text.Json;
using Campus.Xapi.Documents;
using Campus.Xapi.Http;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Activities;

/// <summary>GET and HEAD of activities (xAPI 1.0.3 Communication 2.5).</summary>
internal sealed class ActivityResource(ActivityDefinitions activities)
{
    public async Task GetAsync(HttpContext context)
    {
        var parameters = context.Request.Query;
        if (!parameters.Keys.SequenceEqual(["activityId"]) || parameters["activityId"] is not [{ } iri] || !Formats.IsIri(Encoding.UTF8.GetBytes(iri)))
        {
            await Problem.WriteAsync(context, QueryParameters.Refuse("activityId", "must be given, an IRI with a scheme, and nothing else"));
            return;
        }
        var key = Key.Of(iri);
        var definitions = await activities.DefinitionsAsync([key], context.RequestAborted);
        var activity = $$"""{"objectType":"Activity","id":{{JsonSerializer.Serialize(iri)}}{{Definition(definitions.GetValueOrDefault(key))}}}""";
        await DocumentResource.WriteAsync(context, new Document(MediaTypes.Json, Encoding.UTF8.GetBytes(activity)), updated: null);
    }

    private static string Definition(string? json) => json is null ? "" : $$""","definition":{{json}}""";
}
