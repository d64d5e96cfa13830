using System.Net;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>Nobody overwrites what somebody else wrote without knowing it (xAPI 1.0.3 Communication 3.1).</summary>
public sealed class DocumentConcurrencyTests(SharedCampus shared)
{
    private const int Writers = 16;

    [Theory]
    [InlineData("1.0.3", Documents.State, HttpStatusCode.NoContent)]
    [InlineData("1.0.3", Documents.AgentProfile, HttpStatusCode.Conflict)]
    [InlineData("1.0.3", Documents.ActivityProfile, HttpStatusCode.Conflict)]
    [InlineData("2.0.0", Documents.State, HttpStatusCode.Conflict)]
    [InlineData("2.0.0", Documents.AgentProfile, HttpStatusCode.Conflict)]
    [InlineData("2.0.0", Documents.ActivityProfile, HttpStatusCode.Conflict)]
    public async Task A_blind_PUT_over_a_document_is_only_for_states_of_1_0_3(string version, string resource, HttpStatusCode expected)
    {
        using var documents = new Documents(shared.Campus, resource, version);
        var parameters = documents.New();
        (await documents.PutAsync(parameters, "1", ifNoneMatch: "*")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var again = await documents.PutAsync(parameters, "2");
        again.StatusCode.ShouldBe(expected);

        (await documents.ReadAsync(parameters)).Text.ShouldBe(expected == HttpStatusCode.Conflict ? "1" : "2");
        if (expected == HttpStatusCode.Conflict)
        {
            (await Lrs.ReadAsync(again, expected))["detail"]!.GetValue<string>().ShouldContain("If-Match");
        }
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("\"x\", {0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("*", true)]
    [InlineData("\"1111111111111111111111111111111111111111\"", false)]
    [InlineData("1234", false)]
    public async Task If_Match_lets_through_who_knows_the_document(string header, bool allowed)
    {
        using var documents = new Documents(shared.Campus, Documents.State);
        var parameters = documents.New();
        await documents.PostAsync(parameters, """{"a":1}""");
        async Task<string> HeaderAsync() => header.Replace("{0}", (await documents.ReadAsync(parameters)).Tag, StringComparison.Ordinal);
        var expected = allowed ? HttpStatusCode.NoContent : HttpStatusCode.PreconditionFailed;

        (await documents.PostAsync(parameters, """{"b":1}""", ifMatch: await HeaderAsync())).StatusCode.ShouldBe(expected);
        (await documents.PutAsync(parameters, """{"c":1}""", ifMatch: await HeaderAsync())).StatusCode.ShouldBe(expected);
        (await documents.ReadAsync(parameters)).Text.ShouldBe(allowed ? """{"c":1}""" : """{"a":1}""");
        (await documents.DeleteAsync(parameters, ifMatch: await HeaderAsync())).StatusCode.ShouldBe(expected);
        (await documents.GetAsync(parameters)).StatusCode.ShouldBe(allowed ? HttpStatusCode.NotFound : HttpStatusCode.OK);
    }

    [Fact]
    public async Task If_Match_never_holds_for_a_document_that_is_not_there()
    {
        using var documents = new Documents(shared.Campus, Documents.ActivityProfile);
        (await documents.PutAsync(documents.New(), "1", ifMatch: "*")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await documents.PostAsync(documents.New(), "{}", ifMatch: "\"x\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await documents.DeleteAsync(documents.New(), ifMatch: "*")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await documents.DeleteAsync(documents.New())).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task If_None_Match_refuses_who_does_not_expect_a_document()
    {
        using var documents = new Documents(shared.Campus, Documents.AgentProfile);
        var parameters = documents.New();
        (await documents.PutAsync(parameters, "{}", ifNoneMatch: "*")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await documents.PutAsync(parameters, "1", ifNoneMatch: "*")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await documents.PostAsync(parameters, """{"a":1}""", ifNoneMatch: "*")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var (text, tag) = await documents.ReadAsync(parameters);
        text.ShouldBe("{}");
        (await documents.PutAsync(parameters, "1", ifNoneMatch: tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await documents.PutAsync(parameters, "1", ifNoneMatch: "\"x\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Of_many_writers_with_one_tag_one_wins_and_merges_lose_nothing(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var documents = new Documents(campus, Documents.State);
        for (var round = 0; round < 5; round++)
        {
            var parameters = documents.New();
            await OneWinsAsync(writer => documents.PutAsync(parameters, $"\"first {writer}\"", ifNoneMatch: "*"));
            var (text, tag) = await documents.ReadAsync(parameters);
            text.ShouldStartWith("\"first");
            await OneWinsAsync(writer => documents.PutAsync(parameters, $"\"next {writer}\"", ifMatch: tag));
            (await documents.ReadAsync(parameters)).Text.ShouldStartWith("\"next");
        }
        var merged = documents.New();
        var posts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => documents.PostAsync(merged, $$"""{"w{{writer}}":{{writer}}}""")));
        posts.ShouldAllBe(post => post.StatusCode == HttpStatusCode.NoContent);
        JsonNode.Parse((await documents.ReadAsync(merged)).Text)!.AsObject().Count.ShouldBe(Writers);
    }

    private static async Task OneWinsAsync(Func<int, Task<HttpResponseMessage>> write)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(write));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(Writers - 1);
    }
}
