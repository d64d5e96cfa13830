using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Xapi.Documents;
using Campus.Xapi.Http;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Agents;

/// <summary>
/// GET and HEAD of agents (xAPI 1.0.3 Communication 2.4): the identifier that was asked for, and the names that the newest
/// statements give it. What other identifiers somebody has is not for this store to say.
/// </summary>
internal sealed class AgentResource(StatementReader reader)
{
    private const int StatementsToLookAt = 50;

    private static readonly string[] Identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task GetAsync(HttpContext context, XapiVersion version)
    {
        var parameters = context.Request.Query;
        if (!parameters.Keys.SequenceEqual(["agent"]) || parameters["agent"] is not [{ } text])
        {
            await Problem.WriteAsync(context, QueryParameters.Refuse("agent", "must be given, and nothing else"));
            return;
        }
        var (json, refusal) = StatementJson.Parse(Encoding.UTF8.GetBytes(text));
        using (json)
        {
            refusal ??= ActorRules.Agent(json!.RootElement, version);
            if (refusal is not null)
            {
                await Problem.WriteAsync(context, refusal with { Path = "agent" + refusal.Path.TrimStart('$') });
                return;
            }
            var person = await PersonAsync(json!.RootElement, context.RequestAborted);
            await DocumentResource.WriteAsync(
                context, new Document(MediaTypes.Json, Encoding.UTF8.GetBytes(person.ToJsonString(Plain))), updated: null);
        }
    }

    private async Task<JsonObject> PersonAsync(JsonElement agent, CancellationToken cancellationToken)
    {
        var key = Identifier.KeyOf(agent)!.Value;
        var query = new StatementQuery { Agent = key, Limit = StatementsToLookAt };
        var page = await reader.PageAsync(query, onlyOf: null, cancellationToken);
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var statement in page.Statements)
        {
            using var document = JsonDocument.Parse(statement.Json);
            AddNames(document.RootElement, Part.Statement, key, names);
        }
        AddName(agent, key, names);
        var person = new JsonObject { ["objectType"] = "Person" };
        if (names.Count > 0)
        {
            person["name"] = new JsonArray([.. names.Keys.Select(name => JsonValue.Create(name))]);
        }
        var identifier = Array.Find(Identifiers, name => agent.TryGetProperty(name, out _))!;
        person[identifier] = new JsonArray(JsonNode.Parse(agent.GetProperty(identifier).GetRawText()));
        return person;
    }

    private static void AddNames(JsonElement value, Part part, long key, OrderedDictionary<string, bool> names)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                AddNames(item, part, key, names);
            }
            return;
        }
        var kind = part == Part.Object ? Parts.OfObject(value) : part;
        if (kind is Part.Other or Part.Verb or Part.Activity || value.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        if (kind == Part.Actor)
        {
            AddName(value, key, names);
        }
        foreach (var property in value.EnumerateObject())
        {
            AddNames(property.Value, Parts.Of(kind, property.Name), key, names);
        }
    }

    private static void AddName(JsonElement actor, long key, OrderedDictionary<string, bool> names)
    {
        if (actor.TryGetProperty("name"u8, out var name) && Identifier.KeyOf(actor) == key)
        {
            names.TryAdd(name.GetString()!, true);
        }
    }
}
