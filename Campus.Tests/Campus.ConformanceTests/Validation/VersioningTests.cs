using System.Net;

namespace Campus.ConformanceTests.Validation;

/// <summary>Which version is spoken (1.0.3 Communication 3.3 and 2.8; 2.0 4.1.7 and 4.1.6.7).</summary>
public sealed class VersioningTests(Campuses campuses)
{
    private static readonly string[] Resources =
    [
        "statements", "activities?activityId=https://campus.example/a", "agents?agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D",
        "activities/state?activityId=https://campus.example/a&agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D",
        "activities/profile?activityId=https://campus.example/a", "agents/profile?agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D",
    ];

    [Theory, Everywhere]
    public async Task XAPI_00315_00317_00318_00319_00320_About_tells_the_versions_to_everybody(Store store)
    {
        using var nobody = new Lrs(campuses.Host(store), version: null, credential: null);
        foreach (var lrs in (Lrs[])[nobody, campuses.On(store)])
        {
            var versions = (await Lrs.JsonAsync(await lrs.GetAsync("about")))["version"]!.AsArray().Select(version => version!.GetValue<string>());
            versions.ShouldContain(lrs.Version ?? "1.0.3");
        }
        (await Lrs.JsonAsync(await nobody.GetAsync("about")))["version"]!.AsArray().Select(version => version!.GetValue<string>())
            .ShouldBe(["2.0.0", "1.0.3"], ignoreOrder: true);
    }

    [Theory, Everywhere(Version = 1)]
    public async Task XAPI_00316_About_names_only_versions_that_1_0_3_knows(Store store) =>
        (await Lrs.JsonAsync(await campuses.On(store).GetAsync("about")))["version"]!.AsArray()
            .Select(version => version!.GetValue<string>()).ShouldBe(["1.0.3"]);

    [Theory, Everywhere]
    [Row(null)]
    [Row("0.95")]
    [Row("1.1.0")]
    [Row("2.1.0")]
    [Row("3.0")]
    [Row("x")]
    public async Task XAPI_00321_00331_another_version_or_none_is_refused_everywhere(Store store, string? version)
    {
        using var lrs = new Lrs(campuses.Host(store), version);
        foreach (var resource in Resources)
        {
            using var answer = await lrs.GetAsync(resource);
            await Lrs.TextAsync(answer, HttpStatusCode.BadRequest, version);
            answer.Headers.GetValues(Lrs.VersionHeader).Single().ShouldBeOneOf("1.0.3", "2.0.0");
        }
        using var post = await lrs.PostAsync(Sample.New());
        await Lrs.TextAsync(post, HttpStatusCode.BadRequest);
        using var put = await lrs.PutAsync(Sample.New());
        await Lrs.TextAsync(put, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00331_each_patch_of_a_version_is_accepted(Store store)
    {
        foreach (var version in store.Major() == 1 ? (string[])["1.0", "1.0.0", "1.0.1", "1.0.2", "1.0.3", "1.0.9"] : ["2.0", "2.0.0", "2.0.1"])
        {
            using var lrs = new Lrs(campuses.Host(store), version);
            using var answer = await lrs.GetAsync("statements?limit=1");
            await Lrs.TextAsync(answer, HttpStatusCode.OK);
            answer.Headers.GetValues(Lrs.VersionHeader).ShouldBe([store.Version()]);
        }
    }

    [Theory, Everywhere]
    public async Task XAPI_00330_statements_are_not_made_into_those_of_another_version(Store store)
    {
        var sample = Sample.Full();
        await campuses.On(store).StoreAsync(sample);
        foreach (var version in (string[])["1.0.0", "1.0.3", "2.0.0"])
        {
            using var lrs = new Lrs(campuses.Host(store), version);
            Expected.ShouldSay(await lrs.OneAsync(sample.Id), sample.Json);
        }
    }

    [Theory, Everywhere]
    [Row("about")]
    [Row("statements?limit=1")]
    [Row("statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [Row("statements?foo=bar")]
    [Row("nowhere")]
    public async Task XAPI_00333_every_answer_names_the_latest_patch(Store store, string path)
    {
        using var answer = await campuses.On(store).GetAsync(path);
        answer.Headers.GetValues(Lrs.VersionHeader).ShouldBe([store.Version()]);
    }
}
