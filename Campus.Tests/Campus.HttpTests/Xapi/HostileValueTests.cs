using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Campus.HttpTests.Xapi;

/// <summary>Whatever stands where a value belongs, the store answers by its rules: nothing makes it fail.</summary>
public sealed class HostileValueTests(SharedCampus shared)
{
    private const string State = "/xapi/activities/state?activityId=https%3A%2F%2Fcampus.example%2Fa&agent=%7B%22mbox%22%3A%22mailto%3Aa%40b.nl%22%7D";
    private static readonly string Long = new('a', 4000);
    private static readonly string Deep = new string('[', 200) + new string(']', 200);

    // As JSON: what may stand for any value.
    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "1e400", "-1e-400", "123456789012345678901234567890", "0.1e+9", "[]", "{}", "[null]", "[[]]", "\"\"", "\" \"", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uD83D\\uDE00\"", "\"\\ufffe\"", "\"\\u202e\"", "\"+1\"", "\"%\"", "\"%00\"", "\"{0}\"", "\"a:\"", "\":a\"", "\"mailto:\"",
        "\"mailto:@\"", "\"http://\"", "\"http://[\"", "\"http://a:99999999\"", "\"P1Y\"", "\"PT1E400S\"", "\"P99999999999999999999Y\"", "\"0000-00-00T00:00:00Z\"",
        "\"9999-12-31T23:59:60.9999999999Z\"", "\"2026-11-29T12:00:00+99:99\"", "\"00000000-0000-0000-0000-000000000000\"", "{\"\":null}", "{\"a\":1,\"a\":2}",
        "{\"objectType\":\"SubStatement\",\"object\":{\"objectType\":\"SubStatement\"}}", "{\"id\":{\"id\":{}}}", $"\"{Long}\"", Deep,
    ];

    private static readonly string[] Texts =
    [
        "", " ", "%00", "%", "%zz", "%ff", "%ed%a0%80", "%E2%80%AE", "+1", "-1", "1e9", "99999999999999999999", "%D9%A1", "null", "[]", "{}", "%7B", "%5B%5B%5B", "a:", "%0d%0a",
        "e30", "bnVsbA", "W10", "eyJMaW1pdCI6LTF9", "eyJMaW1pdCI6MSwiQWZ0ZXIiOjFlOTk5fQ", "'%20OR%201=1--", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00%2B14:00", Long,
    ];

    [Fact]
    public async Task In_no_place_of_a_statement_a_value_makes_the_store_fail()
    {
        using var lrs = new Lrs(shared.Campus);
        foreach (var path in (string[])[
            "id", "actor", "actor/account", "actor/account/name", "actor/objectType", "actor/member", "verb", "verb/id", "verb/display", "object", "object/id", "object/definition",
            "object/definition/correctResponsesPattern", "object/definition/extensions", "result", "result/score", "result/score/scaled", "result/duration", "result/extensions",
            "context", "context/registration", "context/contextActivities", "context/contextActivities/parent", "context/language", "context/team", "context/statement",
            "timestamp", "stored", "authority", "version", "attachments"])
        {
            foreach (var value in Values)
            {
                await ShouldAnswerAsync(lrs, HttpMethod.Post, "/xapi/statements", With(path, value), "application/json");
            }
        }
    }

    [Fact]
    public async Task In_no_parameter_a_value_makes_the_store_fail()
    {
        string[] addresses =
        [
            .. ((string[])["statementId", "voidedStatementId", "agent", "verb", "activity", "registration", "since", "until", "limit", "ascending", "format", "attachments", "related_agents", "more", "a"])
                .Select(name => $"/xapi/statements?{name}="),
            "/xapi/activities?activityId=", "/xapi/agents?agent=", $"{State}&stateId=", $"{State}&since=", $"{State}&registration=", "/xapi/activities/profile?activityId=",
            "/xapi/agents/profile?agent=", "/xapi/activities/profile?activityId=https://a.nl/&profileId=", "/xapi/", "/xapi/statements/",
        ];
        foreach (var version in (string[])["1.0.3", "2.0.0"])
        {
            using var lrs = new Lrs(shared.Campus, version: version);
            foreach (var address in addresses)
            {
                foreach (var text in Texts)
                {
                    await ShouldAnswerAsync(lrs, HttpMethod.Get, address + text);
                    await ShouldAnswerAsync(lrs, HttpMethod.Put, address + text, "{}", "application/json");
                    await ShouldAnswerAsync(lrs, HttpMethod.Delete, address + text);
                }
            }
        }
    }

    [Fact]
    public async Task No_document_and_no_merge_makes_the_store_fail()
    {
        using var lrs = new Lrs(shared.Campus, version: "1.0.3");
        foreach (var value in Values)
        {
            foreach (var type in (string[])["application/json", "application/json; charset=nope", "text/plain", "a/b; c=\"", "x"])
            {
                await ShouldAnswerAsync(lrs, HttpMethod.Put, $"{State}&stateId=vijandig", value, type);
                await ShouldAnswerAsync(lrs, HttpMethod.Post, $"{State}&stateId=vijandig", value, type);
                await ShouldAnswerAsync(lrs, HttpMethod.Get, $"{State}&stateId=vijandig");
            }
        }
    }

    [Fact]
    public async Task No_header_makes_the_store_fail()
    {
        using var client = new HttpClient { BaseAddress = shared.Campus.Address };
        string[] values = ["", " ", "\"", "W/", "*", "*, *", ",,,", "Basic", "Basic ", "Basic =", "Basic 8J+YgA==", "Basic Og==", "Basic bGF1bmNoOg==", "basic " + Long, "Bearer x", "1.0.3, 2.0.0", "1.0.99999999999", "q=x;;", "nl;q=9e9", "2.0.0.0", Long];
        foreach (var name in (string[])["Authorization", "X-Experience-API-Version", "If-Match", "If-None-Match", "Accept-Language", "Accept", "Range", "Origin", "Access-Control-Request-Method", "Content-Type"])
        {
            foreach (var value in values)
            {
                foreach (var (method, url) in ((HttpMethod, string)[])[(HttpMethod.Get, "/xapi/statements?format=canonical&limit=1"), (HttpMethod.Put, $"{State}&stateId=kop"), (HttpMethod.Options, "/xapi/statements"), (HttpMethod.Post, "/xapi/statements?method=GET")])
                {
                    using var request = new HttpRequestMessage(method, url);
                    if (name != "Authorization")
                    {
                        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("campus:campus-dev"u8));
                    }
                    if (name != "X-Experience-API-Version")
                    {
                        request.Headers.Add("X-Experience-API-Version", "2.0.0");
                    }
                    request.Content = method == HttpMethod.Get ? null : new ByteArrayContent("{}"u8.ToArray());
                    (name == "Content-Type" ? request.Content?.Headers as HttpHeaders : request.Headers)?.TryAddWithoutValidation(name, value);
                    using var answer = await client.SendAsync(request);
                    ((int)answer.StatusCode).ShouldBeLessThan(500, $"{method} {url} with {name}: {value}");
                }
            }
        }
    }

    [Fact]
    public async Task Text_that_doubles_or_nests_is_refused_or_kept_and_costs_no_more_than_its_length()
    {
        using var lrs = new Lrs(shared.Campus);
        string[] bodies =
        [
            $"[{string.Join(',', Enumerable.Repeat("{}", 5000))}]",
            $"{{{string.Join(',', Enumerable.Range(0, 50_000).Select(number => $"\"k{number}\":{number}"))}}}",
            With("context/extensions", $"{{{string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"\"https://x.nl/{number}\":[[[[[[[[]]]]]]]]"))}}}"),
            With("actor", $$"""{"objectType":"Group","member":[{{string.Join(',', Enumerable.Repeat("""{"mbox":"mailto:a@b.nl"}""", 20_000))}}]}"""),
            With("verb/display", $"{{\"nl\":\"{string.Concat(Enumerable.Repeat("\\uD83D\\uDE00", 200_000))}\"}}"),
            With("context/contextActivities", $"{{\"other\":[{string.Join(',', Enumerable.Range(0, 5000).Select(number => $"{{\"id\":\"https://x.nl/{number}\"}}"))}]}}"),
            string.Concat(Enumerable.Repeat("{\"object\":", 100_000)),
            $"\"{new string('\\', 1_000_001)}",
        ];
        foreach (var body in bodies)
        {
            await ShouldAnswerAsync(lrs, HttpMethod.Post, "/xapi/statements", body, "application/json");
        }
    }

    private static string With(string path, string value)
    {
        var statement = Lrs.New(Guid.NewGuid());
        const string Here = "\"@@\"";
        var (parent, names) = ((JsonObject)statement, path.Split('/'));
        foreach (var name in names[..^1])
        {
            parent[name] ??= new JsonObject();
            parent = parent[name]!.AsObject();
        }
        parent[names[^1]] = "@@";
        return statement.ToJsonString().Replace(Here, value, StringComparison.Ordinal);
    }

    private static async Task ShouldAnswerAsync(Lrs lrs, HttpMethod method, string url, string? body = null, string? type = null)
    {
        var content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content?.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await lrs.SendAsync(method, url, content);
        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{method} {url}: {body?[..Math.Min(body.Length, 300)]}");
    }
}
