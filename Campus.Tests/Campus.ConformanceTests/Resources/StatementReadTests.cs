using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Resources;

/// <summary>GET of statements (1.0.3 Communication 2.1.3 and 2.1.4; 2.0 4.1.6.1).</summary>
public sealed class StatementReadTests(Campuses campuses)
{
    private static readonly string[] Filters =
    [
        "agent=%7B%22mbox%22:%22mailto:samira@example.nl%22%7D", "verb=https://campus.example/v", "activity=https://campus.example/a",
        "registration=6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "related_activities=true", "related_agents=true",
        "since=2012-06-01T19:09:13.245Z", "until=2012-06-01T19:09:13.245Z", "limit=1", "ascending=true",
    ];

    [Theory, Everywhere]
    [Row("statementId")]
    [Row("voidedStatementId")]
    public async Task XAPI_00150_00151_an_id_goes_with_no_filter(Store store, string name)
    {
        var sample = Sample.New();
        await campuses.On(store).StoreAsync(sample);
        foreach (var filter in Filters)
        {
            using var answer = await campuses.On(store).GetAsync($"statements?{name}={sample.Id}&{filter}");
            await Lrs.TextAsync(answer, HttpStatusCode.BadRequest);
        }
        using var both = await campuses.On(store).GetAsync($"statements?statementId={sample.Id}&voidedStatementId={sample.Id}");
        await Lrs.TextAsync(both, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row("")]
    [Row("?limit=1")]
    [Row("?foo=bar")]
    [Row("?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [Row("?statementId=wrong")]
    [Row("?voidedStatementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [Row("?format=ids&limit=1")]
    [Row("?ascending=true&limit=1")]
    public async Task XAPI_00153_00160_every_answer_says_up_to_when_it_is_complete(Store store, string query)
    {
        using var answer = await campuses.On(store).GetAsync("statements" + query);
        var through = answer.Headers.GetValues("X-Experience-API-Consistent-Through").Single();
        through.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$");
        DateTimeOffset.Parse(through, CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(campuses.Host(store).Clock.GetUtcNow().AddMinutes(-5));
    }

    [Theory, Everywhere]
    public async Task XAPI_00152_what_was_just_stored_lies_before_that_moment(Store store)
    {
        var registration = Guid.NewGuid();
        var sample = Sample.New().In(registration);
        await campuses.On(store).StoreAsync(sample);
        using var answer = await campuses.On(store).GetAsync($"statements?registration={registration}");
        var stored = (await Lrs.JsonAsync(answer))["statements"]![0]!["stored"]!.GetValue<string>();
        DateTimeOffset.Parse(answer.Headers.GetValues("X-Experience-API-Consistent-Through").Single(), CultureInfo.InvariantCulture)
            .ShouldBeGreaterThanOrEqualTo(DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture));
    }

    [Theory, Everywhere]
    public async Task XAPI_00154_00159_00165_a_query_answers_a_result_in_JSON(Store store)
    {
        using var answer = await campuses.On(store).GetAsync("statements?limit=1");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await Lrs.JsonAsync(answer))["statements"].ShouldBeOfType<JsonArray>();
    }

    [Theory, Everywhere]
    public async Task XAPI_00155_00156_00157_00158_a_single_statement_is_found_by_its_id(Store store)
    {
        var lrs = campuses.On(store);
        var (sample, voided) = (Sample.Full(), Sample.New());
        await lrs.StoreAsync(sample, voided, Sample.Voiding(voided.Id));
        Expected.ShouldSay(await lrs.OneAsync(sample.Id), sample.Json);
        Expected.ShouldSay(await Lrs.JsonAsync(await lrs.GetAsync($"statements?voidedStatementId={voided.Id}")), voided.Json);
        foreach (var query in (string[])[$"voidedStatementId={sample.Id}", $"statementId={Guid.NewGuid()}", $"voidedStatementId={Guid.NewGuid()}"])
        {
            using var absent = await lrs.GetAsync($"statements?{query}");
            await Lrs.TextAsync(absent, HttpStatusCode.NotFound);
        }
    }

    [Theory, Everywhere]
    public async Task XAPI_00162_00163_a_query_finds_what_voids_but_not_what_was_voided(Store store)
    {
        var registration = Guid.NewGuid();
        var (voided, other) = (Sample.New().In(registration), Sample.New().In(registration));
        var voiding = Sample.Voiding(voided.Id).In(registration);
        await campuses.On(store).StoreAsync(voided, other, voiding);
        (await campuses.On(store).IdsAsync($"registration={registration}&ascending=true")).ShouldBe([other.Id, voiding.Id]);
    }

    [Theory, Everywhere]
    public async Task XAPI_00164_00178_00179_00180_00181_every_filter_finds_what_it_says(Store store)
    {
        var lrs = campuses.On(store);
        var (registration, name) = (Guid.NewGuid(), Guid.NewGuid());
        var mbox = $$"""{"mbox":"mailto:{{name}}@example.nl"}""";
        var one = Sample.New().In(registration).With("actor", mbox).With("verb/id", "\"https://campus.example/v/een\"");
        var two = Sample.New().In(registration).With("object/id", $"\"https://campus.example/{name}\"");
        var target = Sample.New().In(registration).With("object", $$"""{"objectType":"Agent","mbox":"mailto:{{name}}@example.nl"}""");
        var member = Sample.New().In(registration).With("actor", $$"""{"objectType":"Group","member":[{{mbox}}]}""");
        await lrs.StoreAsync(one, two, target, member);

        var mine = $"registration={registration}&ascending=true";
        (await lrs.IdsAsync(mine)).ShouldBe([one.Id, two.Id, target.Id, member.Id]);
        (await lrs.IdsAsync($"{mine}&verb=https://campus.example/v/een")).ShouldBe([one.Id]);
        (await lrs.IdsAsync($"{mine}&verb=https://campus.example/v/geen")).ShouldBeEmpty();
        (await lrs.IdsAsync($"activity=https://campus.example/{name}")).ShouldBe([two.Id]);
        (await lrs.IdsAsync($"agent={Uri.EscapeDataString(mbox)}&ascending=true")).ShouldBe([one.Id, target.Id, member.Id]);
        (await lrs.IdsAsync($"{mine}&agent={Uri.EscapeDataString(mbox)}&verb=https://campus.example/v/een")).ShouldBe([one.Id]);
        (await lrs.IdsAsync($"{mine}&agent={Uri.EscapeDataString("""{"mbox":"mailto:niemand@example.nl"}""")}")).ShouldBeEmpty();
    }

    [Theory, Everywhere]
    public async Task XAPI_00166_00173_00174_00175_order_limit_and_time_are_kept(Store store)
    {
        var lrs = campuses.On(store);
        var registration = Guid.NewGuid();
        var samples = Enumerable.Range(0, 4).Select(_ => Sample.New().In(registration)).ToArray();
        await lrs.StoreAsync(samples);
        string[] ids = [.. samples.Select(sample => sample.Id)];
        var second = (await lrs.OneAsync(ids[1]))["stored"]!.GetValue<string>();

        (await lrs.IdsAsync($"registration={registration}")).ShouldBe(ids.Reverse());
        (await lrs.IdsAsync($"registration={registration}&ascending=true")).ShouldBe(ids);
        (await lrs.IdsAsync($"registration={registration}&ascending=true&since={second}")).ShouldBe(ids[2..]);
        (await lrs.IdsAsync($"registration={registration}&ascending=true&until={second}")).ShouldBe(ids[..2]);
        (await lrs.IdsAsync($"registration={registration}&limit=0")).Count.ShouldBe(4);
        var page = await Lrs.JsonAsync(await lrs.GetAsync($"statements?registration={registration}&limit=1"));
        page["statements"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(ids[3]);
    }

    [Theory, Everywhere]
    public async Task IEEE_4_1_6_1_Last_Modified_is_the_latest_that_was_stored(Store store)
    {
        var registration = Guid.NewGuid();
        var samples = new[] { Sample.New().In(registration), Sample.New().In(registration) };
        await campuses.On(store).StoreAsync(samples);
        var latest = DateTimeOffset.Parse((await campuses.On(store).OneAsync(samples[1].Id))["stored"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        foreach (var query in (string[])[$"statementId={samples[1].Id}", $"registration={registration}"])
        {
            using var answer = await campuses.On(store).GetAsync($"statements?{query}");
            answer.Content.Headers.LastModified!.Value.ToUnixTimeSeconds().ShouldBe(latest.ToUnixTimeSeconds());
        }
    }

    [Theory, Everywhere]
    [Row("statements?foo=bar")]
    [Row("statements?StatementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [Row("statements?VoidedStatementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [Row("statements?Agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D")]
    [Row("statements?Verb=https://a.nl")]
    [Row("statements?Activity=https://a.nl")]
    [Row("statements?Registration=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [Row("statements?Related_Activities=true")]
    [Row("statements?Related_Agents=true")]
    [Row("statements?Since=2012-06-01T19:09:13.245Z")]
    [Row("statements?Until=2012-06-01T19:09:13.245Z")]
    [Row("statements?Limit=10")]
    [Row("statements?Format=ids")]
    [Row("statements?Attachments=true")]
    [Row("statements?Ascending=true")]
    [Row("statements?More=e30")]
    [Row("activities?ActivityId=https://a.nl/")]
    [Row("agents?Agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D")]
    [Row("activities/profile?ActivityId=https://a.nl/")]
    [Row("activities/profile?activityId=https://a.nl/&ProfileId=a")]
    [Row("activities/profile?activityId=https://a.nl/&Since=2012-06-01T19:09:13.245Z")]
    [Row("agents/profile?Agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D")]
    [Row("activities/state?activityId=https://a.nl/&agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D&StateId=a")]
    [Row("activities/state?activityId=https://a.nl/&agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D&Registration=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    public async Task XAPI_00324_00325_an_unknown_parameter_is_refused(Store store, string path)
    {
        using var answer = await campuses.On(store).GetAsync(path);
        await Lrs.TextAsync(answer, HttpStatusCode.BadRequest);
    }
}
