using System.Text.Json.Nodes;

namespace Campus.ConformanceTests;

/// <summary>A valid statement to change in one place. Every change gives a copy; ids differ between tests, not between copies.</summary>
internal sealed class Sample
{
    private readonly JsonObject json;

    private Sample(JsonObject json) => this.json = json;

    public string Id => json["id"]!.GetValue<string>();

    public JsonObject Json => json.DeepClone().AsObject();

    /// <summary>Somebody did something with an activity, and no more.</summary>
    public static Sample New() => new(new JsonObject
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["actor"] = JsonNode.Parse("""{"mbox":"mailto:samira@example.nl"}"""),
        ["verb"] = JsonNode.Parse("""{"id":"http://adlnet.gov/expapi/verbs/answered"}"""),
        ["object"] = JsonNode.Parse("""{"id":"https://campus.example/vraag"}"""),
    });

    /// <summary>Somebody plans something that is a statement itself.</summary>
    public static Sample Sub() => New().With("object", """
        {
          "objectType": "SubStatement", "actor": {"mbox":"mailto:tom@example.nl"},
          "verb": {"id":"https://campus.example/verbs/visited"}, "object": {"id":"https://campus.example/les"}
        }
        """);

    /// <summary>A statement that uses every property that both versions have.</summary>
    public static Sample Full() => New()
        .With("actor", """
            {
              "objectType":"Group", "name":"Team", "account":{"homePage":"https://campus.example","name":"team-1"},
              "member":[{"objectType":"Agent","name":"Samira","mbox":"mailto:samira@example.nl"},{"openid":"https://roos.example/"}]
            }
            """)
        .With("verb/display", """{"nl":"beantwoordde","en-GB":"answered"}""")
        .With("object/objectType", "\"Activity\"")
        .With("object/definition", """
            {
              "name":{"nl":"Vraag","en-GB":"Question"}, "description":{"nl":"Wat zeg je?","en-GB":"What do you say?"},
              "type":"http://adlnet.gov/expapi/activities/cmi.interaction", "moreInfo":"https://campus.example/meer",
              "interactionType":"choice", "correctResponsesPattern":["a[,]b"],
              "choices":[{"id":"a","description":{"nl":"Ja","en-GB":"Yes"}},{"id":"b"}], "extensions":{"https://campus.example/x":null}
            }
            """)
        .With("result", """
            {
              "score":{"scaled":0.8,"raw":8,"min":0,"max":10}, "success":true, "completion":false, "response":"a",
              "duration":"PT1H2M3.5S", "extensions":{"https://campus.example/hint":[1,null]}
            }
            """)
        .With("context", """
            {
              "registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7", "instructor":{"mbox":"mailto:tom@example.nl"},
              "team":{"objectType":"Group","mbox":"mailto:team@example.nl"}, "revision":"3", "platform":"campus", "language":"nl-NL",
              "contextActivities":{"parent":[{"id":"https://campus.example/les"}],"grouping":{"id":"https://campus.example/cursus"}},
              "statement":{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}, "extensions":{}
            }
            """)
        .With("timestamp", "\"2026-05-18T05:32:34.804+02:00\"");

    /// <summary>The same change to a statement and to a sub-statement: what holds for one holds for the other.</summary>
    public static IEnumerable<Sample> Both(string path, string? value) => [New().With(path, value), Sub().With("object/" + path, value)];

    /// <summary>An actor in every place that takes an agent or a group.</summary>
    public static IEnumerable<Sample> WithActor(string actor) =>
    [
        .. Both("actor", actor), .. Both("object", actor), .. Both("context/instructor", actor), New().With("authority", actor),
    ];

    /// <summary>An agent in every place that takes one.</summary>
    public static IEnumerable<Sample> WithAgent(string agent) =>
        [.. WithActor(agent), .. Both("actor", $$"""{"objectType":"Group","member":[{{agent}}]}""")];

    /// <summary>A group in every place that takes one.</summary>
    public static IEnumerable<Sample> WithGroup(string group) => [.. WithActor(group), .. Both("context/team", group)];

    /// <summary>An activity in every place that takes one.</summary>
    public static IEnumerable<Sample> WithActivity(string activity) =>
        [.. Both("object", activity), .. Both("context/contextActivities", $$"""{"other":[{{activity}}]}""")];

    /// <summary>The definition of an activity, everywhere.</summary>
    public static IEnumerable<Sample> WithDefinition(string definition) =>
        WithActivity($$"""{"id":"https://campus.example/vraag","definition":{{definition}}}""");

    /// <summary>A statement about another statement.</summary>
    public static Sample About(string id, string verb = "https://campus.example/verbs/commented") =>
        New().With("verb/id", $"\"{verb}\"").With("object", $$"""{"objectType":"StatementRef","id":"{{id}}"}""");

    /// <summary>A statement that voids another.</summary>
    public static Sample Voiding(string id) => About(id, "http://adlnet.gov/expapi/verbs/voided");

    /// <summary>With JSON at a path; a value of null takes it away.</summary>
    public Sample With(string path, string? value)
    {
        var copy = Json;
        var steps = path.Split('/');
        JsonNode parent = copy;
        foreach (var step in steps[..^1])
        {
            parent = parent is JsonArray array ? array[int.Parse(step)]! : parent.AsObject()[step] ??= new JsonObject();
        }
        if (value is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(value);
        }
        return new Sample(copy);
    }

    public Sample Without(string path) => With(path, null);

    /// <summary>In a registration, by which a test finds its own.</summary>
    public Sample In(Guid registration) => With("context/registration", $"\"{registration}\"");

    public override string ToString() => json.ToJsonString();
}
