using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.RuleTests.Xapi;

/// <summary>Valid statements that tests change in one place.</summary>
internal static class Samples
{
    /// <summary>A statement that uses every property xAPI 1.0.3 has for an activity as object.</summary>
    public const string Full =
        """
        {
          "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
          "actor": {
            "objectType": "Group", "name": "Team Haarlem", "account": { "homePage": "https://campus.example", "name": "team-1" },
            "member": [
              { "objectType": "Agent", "name": "Samira", "mbox": "mailto:samira@example.nl" },
              { "mbox_sha1sum": "ebd31e95054c018b10727ccffd2ef2ec3a016ee9" },
              { "openid": "https://roos.openid.example/" }
            ]
          },
          "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": { "nl": "beantwoordde", "en-GB": "answered" } },
          "object": {
            "objectType": "Activity",
            "id": "https://campus.example/cursussen/gespreksvoering/vraag-1",
            "definition": {
              "name": { "nl": "Vraag 1" }, "description": { "nl": "Wat zeg je?" },
              "type": "http://adlnet.gov/expapi/activities/cmi.interaction", "moreInfo": "https://campus.example/vraag-1",
              "interactionType": "choice", "correctResponsesPattern": ["a[,]b"],
              "choices": [{ "id": "a", "description": { "nl": "Ja" } }, { "id": "b" }],
              "extensions": { "https://campus.example/extra": null }
            }
          },
          "result": {
            "score": { "scaled": 0.8, "raw": 8, "min": 0, "max": 10 }, "success": true, "completion": false,
            "response": "a", "duration": "PT1H2M3.5S", "extensions": { "https://campus.example/hint": [1, null] }
          },
          "context": {
            "registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7",
            "instructor": { "mbox": "mailto:tom@example.nl" },
            "team": { "objectType": "Group", "mbox": "mailto:team@example.nl" },
            "contextActivities": {
              "parent": [{ "id": "https://campus.example/les" }], "grouping": { "id": "https://campus.example/cursus" },
              "category": [], "other": [{ "objectType": "Activity", "id": "https://campus.example/ander" }]
            },
            "revision": "3", "platform": "campus", "language": "nl-NL",
            "statement": { "objectType": "StatementRef", "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee" },
            "extensions": {}
          },
          "timestamp": "2026-05-18T05:32:34.804+02:00",
          "stored": "2026-05-18T05:32:34Z",
          "authority": { "account": { "homePage": "https://campus.example", "name": "campus" } },
          "version": "1.0.3",
          "attachments": [{
            "usageType": "https://campus.example/werkblad", "display": { "nl": "Werkblad" }, "description": { "nl": "Ingevuld" },
            "contentType": "application/pdf; version=1.7", "length": 0, "fileUrl": "https://campus.example/werkblad.pdf",
            "sha2": "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"
          }]
        }
        """;

    /// <summary>A statement about a sub-statement.</summary>
    public const string Planned =
        """
        {
          "actor": { "mbox": "mailto:samira@example.nl" },
          "verb": { "id": "https://campus.example/verbs/planned" },
          "object": {
            "objectType": "SubStatement",
            "actor": { "mbox": "mailto:samira@example.nl" },
            "verb": { "id": "https://campus.example/verbs/visited" },
            "object": { "objectType": "Agent", "mbox": "mailto:tom@example.nl" },
            "timestamp": "2030-01-01T10:00:00Z"
          }
        }
        """;

    public static Refusal? Check(string json, XapiVersion version)
    {
        var (document, refusal) = StatementJson.Parse(System.Text.Encoding.UTF8.GetBytes(json));
        using (document)
        {
            return refusal ?? StatementRules.Statement(document!.RootElement, version);
        }
    }

    /// <summary>The statement with one value put in place; a value of null takes the property away.</summary>
    public static string With(string statement, string path, string? value)
    {
        var root = JsonNode.Parse(statement)!;
        var steps = path.Split('/');
        var parent = steps[..^1].Aggregate(root, (node, step) =>
            node is JsonArray array ? array[int.Parse(step)]! : node.AsObject()[step] ??= new JsonObject());
        var node = value is null ? null : JsonNode.Parse(value);
        if (parent is JsonArray list)
        {
            list[int.Parse(steps[^1])] = node;
        }
        else if (value is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = node;
        }
        return root.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
