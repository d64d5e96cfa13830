namespace Campus.ConformanceTests.Requests;

/// <summary>HEAD (1.0.3 Communication 1.1; 2.0 4.1).</summary>
public sealed class HeadTests(Campuses campuses)
{
    private const string Agent = "%7B%22mbox%22:%22mailto:a@b.nl%22%7D";
    private const string Activity = "https://campus.example/a";

    [Theory, Everywhere]
    [Row("about")]
    [Row("statements?limit=1")]
    [Row("statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [Row("statements?foo=bar")]
    [Row($"activities?activityId={Activity}")]
    [Row($"agents?agent={Agent}")]
    [Row($"activities/state?activityId={Activity}&agent={Agent}")]
    [Row($"activities/state?activityId={Activity}&agent={Agent}&stateId=none")]
    [Row($"activities/profile?activityId={Activity}")]
    [Row($"agents/profile?agent={Agent}")]
    [Row($"agents/profile?agent={Agent}&profileId=none")]
    public async Task XAPI_00125_00126_HEAD_answers_like_GET_without_a_body(Store store, string path)
    {
        using var get = await campuses.On(store).GetAsync(path);
        using var head = await campuses.On(store).SendAsync(HttpMethod.Head, path);
        head.StatusCode.ShouldBe(get.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        Names(head).ShouldBe(Names(get));
    }

    private static IEnumerable<string> Names(HttpResponseMessage answer) =>
        answer.Headers.Select(header => header.Key).Except(["Transfer-Encoding"]).Order(StringComparer.Ordinal);
}
