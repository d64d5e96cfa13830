using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>What the store answers where it has nothing, in the version that was asked (xAPI 1.0.3 Communication 3.2 and 3.3).</summary>
public sealed class ResourceTests(SharedCampus shared)
{
    [Theory]
    [InlineData("DELETE", "/xapi/statements", "GET, HEAD, POST, PUT")]
    [InlineData("POST", "/xapi/about", "GET, HEAD")]
    [InlineData("PATCH", "/xapi/activities/state", "DELETE, GET, HEAD, POST, PUT")]
    public async Task A_method_that_a_resource_does_not_have_is_answered_by_those_it_has(string method, string path, string allowed)
    {
        using var lrs = new Lrs(shared.Campus, version: "1.0.2");
        using var answer = await lrs.SendAsync(new HttpMethod(method), path);
        await Lrs.ReadAsync(answer, HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(allowed.Split(", "));
        answer.Headers.GetValues("X-Experience-API-Version").ShouldBe(["1.0.3"]);
    }

    [Theory]
    [InlineData("/xapi")]
    [InlineData("/xapi/statement")]
    [InlineData("/xapi/statements/1")]
    public async Task An_address_without_a_resource_is_answered_as_problem_details(string path)
    {
        using var nobody = new Lrs(shared.Campus, credential: null, version: null);
        using var answer = await nobody.SendAsync(HttpMethod.Get, path);
        (await Lrs.ReadAsync(answer, HttpStatusCode.NotFound))["status"]!.GetValue<int>().ShouldBe(404);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("X-Experience-API-Version").ShouldBe(["2.0.0"]);
    }

    [Fact]
    public async Task A_document_is_never_compressed_for_its_tag_is_the_sum_of_what_is_sent()
    {
        using var documents = new Documents(shared.Campus, Documents.State);
        var parameters = documents.New();
        await documents.PutAsync(parameters, $"\"{new string('x', 20_000)}\"");
        using var request = documents.Request(HttpMethod.Get, parameters);
        request.Headers.Add("Accept-Encoding", "gzip, br");
        using var answer = await documents.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        answer.Content.Headers.ContentLength.ShouldBe(20_002);
    }
}
