using System.Net;
using System.Text;

namespace Campus.HttpTests.Xapi;

/// <summary>Content on another origin, in a browser, sees every answer of the store.</summary>
public sealed class CrossOriginTests(SharedCampus shared) : IDisposable
{
    private const string Origin = "https://inhoud.example";
    private static readonly string Credential = $"Basic {Convert.ToBase64String("campus:campus-dev"u8)}";
    private readonly HttpClient browser = new() { BaseAddress = shared.Campus.Address };

    public void Dispose() => browser.Dispose();

    [Theory]
    [InlineData("/xapi/statements", "PUT")]
    [InlineData("/xapi/statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "POST")]
    [InlineData("/xapi/activities/state", "DELETE")]
    [InlineData("/xapi/agents/profile", "GET")]
    [InlineData("/xapi/about", "GET")]
    [InlineData("/XAPI/Statements", "PUT")]
    public async Task A_browser_may_ask_first_without_a_credential(string url, string method)
    {
        const string Headers = "authorization,content-type,if-match,if-none-match,x-experience-api-version";
        using var answer = await SendAsync(HttpMethod.Options, url, ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", Headers));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Of(answer, "Access-Control-Allow-Origin").ShouldBe(["*"]);
        Of(answer, "Access-Control-Allow-Methods").ShouldContain(method);
        Headers.Split(',').Except(Of(answer, "Access-Control-Allow-Headers"), StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET", "/xapi/statements?limit=1", 200)]
    [InlineData("GET", "/xapi/statements?Limit=1", 400)]
    [InlineData("GET", "/xapi/statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", 404)]
    [InlineData("GET", "/xapi/nergens", 404)]
    [InlineData("PATCH", "/xapi/statements", 405)]
    [InlineData("POST", "/xapi/statements", 400)]
    [InlineData("GET", "/xapi/about", 200)]
    public async Task Every_answer_can_be_read_there_with_what_xAPI_says_in_headers(string method, string url, int status)
    {
        using var answer = await SendAsync(new HttpMethod(method), url, ("Authorization", Credential), ("X-Experience-API-Version", "2.0.0"));

        ((int)answer.StatusCode).ShouldBe(status);
        Of(answer, "Access-Control-Allow-Origin").ShouldBe(["*"]);
        string[] exposed = ["ETag", "Last-Modified", "X-Experience-API-Version", "X-Experience-API-Consistent-Through"];
        exposed.Except(Of(answer, "Access-Control-Expose-Headers")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refusals_by_credential_version_size_and_form_can_be_read_too()
    {
        using var unknown = await SendAsync(HttpMethod.Get, "/xapi/statements", ("X-Experience-API-Version", "2.0.0"));
        using var noVersion = await SendAsync(HttpMethod.Get, "/xapi/statements", ("Authorization", Credential));
        using var form = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/xapi/statements?method=PUT")
        {
            Headers = { { "Origin", Origin } },
            Content = new StringContent("statementId=x", Encoding.UTF8, "application/x-www-form-urlencoded"),
        });
        using var large = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/xapi/statements?method=PUT")
        {
            Headers = { { "Origin", Origin } },
            Content = new StringContent($"content={new string('a', 100_000)}", Encoding.UTF8, "application/x-www-form-urlencoded"),
        });

        HttpResponseMessage[] answers = [unknown, noVersion, form, large];
        answers.Select(answer => (int)answer.StatusCode).ShouldBe([401, 400, 400, 413]);
        answers.ShouldAllBe(answer => Of(answer, "Access-Control-Allow-Origin").SequenceEqual(new[] { "*" }));
    }

    [Theory]
    [InlineData("/beheer/xapi")]
    [InlineData("/account/inloggen")]
    [InlineData("/api/launch-keys")]
    [InlineData("/xapi-nep")]
    public async Task Nothing_else_of_the_campus_is_open_to_other_origins(string url)
    {
        using var asked = await SendAsync(HttpMethod.Options, url, ("Access-Control-Request-Method", "POST"));
        using var got = await SendAsync(HttpMethod.Get, url);
        asked.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        got.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url) { Headers = { { "Origin", Origin } } };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return browser.SendAsync(request);
    }

    private static string[] Of(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values) ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))] : [];
}
