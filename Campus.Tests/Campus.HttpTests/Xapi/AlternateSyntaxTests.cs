using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>Requests written as forms, for browsers that can do no more (xAPI 1.0.3 Communication 1.3).</summary>
public sealed class AlternateSyntaxTests(SharedCampus shared) : IDisposable
{
    private static readonly string Credential = "Basic " + Convert.ToBase64String("campus:campus-dev"u8);

    // Nothing but what the form says: no header of its own.
    private readonly HttpClient browser = new() { BaseAddress = shared.Campus.Address };

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task A_form_can_put_and_get_a_statement_with_headers_as_fields()
    {
        var registration = Guid.NewGuid();
        var statement = Lrs.New(registration);
        statement["result"] = new JsonObject { ["response"] = "één & twee = drie + 1%" };
        var id = statement["id"]!.GetValue<string>();

        using var put = await SendAsync("/xapi/statements?method=PUT", ("statementId", id), ("content", statement.ToJsonString()), ("Content-Type", "application/json"));
        put.StatusCode.ShouldBe(HttpStatusCode.NoContent, await put.Content.ReadAsStringAsync());
        put.Headers.GetValues("X-Experience-API-Version").ShouldBe(["1.0.3"]);

        using var got = await SendAsync("/xapi/statements?method=GET", ("statementId", id));
        var back = await Lrs.ReadAsync(got, HttpStatusCode.OK);
        JsonNode.DeepEquals(back["result"], statement["result"]).ShouldBeTrue();

        using var listed = await SendAsync("/xapi/statements?method=GET", ("registration", registration.ToString()), ("limit", "1"));
        (await Lrs.ReadAsync(listed, HttpStatusCode.OK))["statements"]!.AsArray().Count.ShouldBe(1);

        using var posted = await SendAsync("/xapi/statements?method=POST", ("content", $"[{Lrs.New(registration).ToJsonString()}]"));
        posted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_can_change_and_delete_a_document_under_preconditions()
    {
        var parameters = new[] { ("activityId", $"https://campus.example/{Guid.NewGuid()}"), ("stateId", "d"), ("agent", Documents.Agent("p")) };
        const string Path = "/xapi/activities/state?method=";
        (await SendAsync(Path + "PUT", [.. parameters, ("content", "één"), ("Content-Type", "text/plain; charset=utf-8"), ("If-None-Match", "*")]))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var got = await SendAsync(Path + "GET", parameters);
        (await got.Content.ReadAsByteArrayAsync()).ShouldBe("één"u8.ToArray());
        got.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");

        (await SendAsync(Path + "DELETE", [.. parameters, ("If-Match", "\"x\"")])).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await SendAsync(Path + "DELETE", [.. parameters, ("If-Match", got.Headers.ETag!.ToString())])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync(Path + "GET", parameters)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("?method=PUT&statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "content={}", "application/x-www-form-urlencoded", "statementId")]
    [InlineData("?method=PUT", "statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "application/x-www-form-urlencoded", "content")]
    [InlineData("?method=PUT", "{\"content\":1}", "application/x-www-form-urlencoded", "content")]
    [InlineData("?method=PUT", "content={}", "text/plain", "Content-Type")]
    [InlineData("?method=PUT", "--g--", "multipart/form-data; boundary=g", "Content-Type")]
    [InlineData("?method=PUT", "", null, "Content-Type")]
    [InlineData("?method=PATCH", "content={}", "application/x-www-form-urlencoded", "method")]
    [InlineData("?method=GET", "X-Experience-API-Version=2.0.0", "application/x-www-form-urlencoded", "method")]
    public async Task What_is_not_this_syntax_is_refused_before_anything_else(string query, string body, string? type, string path)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await browser.PostAsync("/xapi/statements" + query, content);
        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["path"]!.GetValue<string>().ShouldBe(path);
    }

    [Fact]
    public async Task What_a_field_says_counts_for_more_than_a_header()
    {
        browser.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        using var answer = await SendAsync("/xapi/statements?method=GET", ("X-Experience-API-Version", "0.8"), ("limit", "1"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_a_credential_in_the_form_nobody_gets_in()
    {
        using var answer = await browser.PostAsync("/xapi/statements?method=GET", new FormUrlEncodedContent([new("X-Experience-API-Version", "1.0.3")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("Authorization=Basic%20bmllbWFuZDpuaWV0cw%3D%3D&", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization=Basic%20&", HttpStatusCode.Unauthorized)]
    [InlineData("a%zz=%&authorization=Basic%20bmllbWFuZDpuaWV0cw%3D%3D&", HttpStatusCode.Unauthorized)]
    public async Task A_form_that_goes_on_says_first_who_sends_it(string start, HttpStatusCode expected)
    {
        using var content = new StringContent($"{start}content={new string('a', 200_000)}");
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await browser.PostAsync("/xapi/statements?method=PUT", content);
        await Lrs.ReadAsync(answer, expected);
    }

    [Fact]
    public async Task A_large_form_by_somebody_who_is_known_is_read_up_to_the_limit_of_a_request()
    {
        var parameters = new[] { ("activityId", $"https://campus.example/{Guid.NewGuid()}"), ("stateId", "d"), ("agent", Documents.Agent("p")) };
        const string Path = "/xapi/activities/state?method=PUT";
        async Task<HttpStatusCode> PutAsync(int size)
        {
            var content = new FormUrlEncodedContent([
                new("Authorization", Credential), new("X-Experience-API-Version", "1.0.3"),
                .. parameters.Select(field => KeyValuePair.Create(field.Item1, field.Item2)), new("Content-Type", "text/plain"), new("content", new string('a', size))]);
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content, Headers = { ExpectContinue = true } };
            using var answer = await browser.SendAsync(request);
            return answer.StatusCode;
        }

        (await PutAsync(1_000_000)).ShouldBe(HttpStatusCode.NoContent);
        (await PutAsync(11_000_000)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("POST", "?method=GET")]
    [InlineData("GET", "?method=POST")]
    [InlineData("PUT", "?method=PUT")]
    public async Task Version_2_does_not_have_it(string method, string query)
    {
        using var lrs = new Lrs(shared.Campus);
        using var answer = await lrs.SendAsync(new HttpMethod(method), "/xapi/statements" + query, method == "GET" ? null : "limit=1", "application/x-www-form-urlencoded");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> SendAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var form = fields.Append(("Authorization", Credential)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)).ToList();
        if (!form.Exists(field => field.Key == "X-Experience-API-Version"))
        {
            form.Add(KeyValuePair.Create("X-Experience-API-Version", "1.0.3"));
        }
        return browser.PostAsync(path, new FormUrlEncodedContent(form));
    }
}
