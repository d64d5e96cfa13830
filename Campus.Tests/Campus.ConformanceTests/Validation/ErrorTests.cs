using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Validation;

/// <summary>Refusals and who is let in (1.0.3 Communication 3.2 and 4; 2.0 4.1.5 and 4.1.8).</summary>
public sealed class ErrorTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("statements", "PATCH")]
    [Row("statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "DELETE")]
    [Row("activities?activityId=https://campus.example/a", "DELETE")]
    [Row("activities?activityId=https://campus.example/a", "POST")]
    [Row("activities?activityId=https://campus.example/a", "PUT")]
    [Row("agents?agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D", "DELETE")]
    [Row("agents?agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D", "POST")]
    [Row("agents?agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D", "PUT")]
    [Row("about", "POST")]
    public async Task XAPI_00323_a_method_that_a_resource_does_not_have_is_405(Store store, string path, string method)
    {
        using var nobody = new Lrs(campuses.Host(store), store.Version(), credential: null);
        foreach (var lrs in (Lrs[])[nobody, campuses.On(store)])
        {
            using var answer = await lrs.SendAsync(new HttpMethod(method), path);
            await Lrs.TextAsync(answer, HttpStatusCode.MethodNotAllowed);
        }
    }

    [Theory, Everywhere]
    public async Task XAPI_00182_00326_one_bad_statement_refuses_its_whole_batch(Store store)
    {
        var registration = Guid.NewGuid();
        var good = Enumerable.Range(0, 3).Select(_ => Sample.New().In(registration)).ToList();
        var batch = new JsonArray([.. good.Select(sample => sample.Json), Sample.New().In(registration).With("verb/id", "\"should fail\"").Json]);
        var problem = await campuses.On(store).RefusesAsync(batch.ToJsonString());
        problem["path"]!.GetValue<string>().ShouldBe("$[3].verb.id");
        (await campuses.On(store).IdsAsync($"registration={registration}")).ShouldBeEmpty();
    }

    [Theory, Everywhere]
    public async Task XAPI_00182_a_clash_refuses_its_whole_batch(Store store)
    {
        var registration = Guid.NewGuid();
        var known = Sample.New();
        await campuses.On(store).StoreAsync(known);
        var batch = new JsonArray(Sample.New().In(registration).Json, known.In(registration).Json);
        using var answer = await campuses.On(store).SendAsync(HttpMethod.Post, "statements", batch.ToJsonString());
        await Lrs.TextAsync(answer, HttpStatusCode.Conflict);
        (await campuses.On(store).IdsAsync($"registration={registration}")).ShouldBeEmpty();
    }

    [Theory, Everywhere]
    public async Task XAPI_00328_what_is_too_large_is_413(Store store)
    {
        var sample = Sample.New().With("result/response", $"\"{new string('x', 40 * 1024 * 1024)}\"");
        using var answer = await campuses.On(store).PostAsync(sample);
        await Lrs.TextAsync(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory, Everywhere]
    [Row(null)]
    [Row("campus:verkeerd")]
    [Row("niemand:campus-dev")]
    public async Task XAPI_00334_without_a_known_credential_it_is_401(Store store, string? credential)
    {
        using var stranger = new Lrs(campuses.Host(store), store.Version(), credential);
        foreach (var path in (string[])["statements", "activities?activityId=https://campus.example/a", "agents?agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D"])
        {
            using var answer = await stranger.GetAsync(path);
            await Lrs.TextAsync(answer, HttpStatusCode.Unauthorized);
            answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Basic");
            answer.Headers.GetValues(Lrs.VersionHeader).ShouldBe([store.Version()]);
        }
        using var post = await stranger.PostAsync(Sample.New());
        await Lrs.TextAsync(post, HttpStatusCode.Unauthorized);
    }

    [Theory, Everywhere]
    public async Task XAPI_00335_HTTP_Basic_lets_in(Store store)
    {
        using var lrs = new Lrs(campuses.Host(store), store.Version(), "campus:campus-dev");
        using var answer = await lrs.GetAsync("statements?limit=1");
        await Lrs.TextAsync(answer, HttpStatusCode.OK);
    }
}
