using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Statements;

/// <summary>The properties of whole statements (1.0.3 Data 2.4, 2.4.1 and 2.4.7 to 2.4.10; 2.0 4.2.2 and 4.2.4).</summary>
public sealed class PropertiesTests(Campuses campuses)
{
    [Theory, Everywhere]
    public Task A_statement_that_uses_everything_comes_back_as_it_was(Store store) => campuses.On(store).AcceptsAsync(Sample.Full());

    [Theory, Everywhere]
    [Row("gisteren")]
    [Row("01/011/2015")]
    [Row("2008-09-15T15:53:00.601-00")]
    [Row("2008-09-15T15:53:00.601-0000")]
    [Row("2008-09-15T15:53:00.601-00:00")]
    [Row("2008-02-30T15:53:00Z")]
    public Task XAPI_00022_00123_a_timestamp_that_is_none_is_refused(Store store, string text) =>
        campuses.On(store).RefusesAsync([.. Sample.Both("timestamp", $"\"{text}\""), Sample.New().With("stored", $"\"{text}\"")]);

    [Theory, Everywhere]
    [Row("2099-01-01T00:00:00Z")]
    [Row("2008-09-15T15:53:00.601+02:00")]
    [Row("1776-07-04T16:00:45.123456Z")]
    public Task XAPI_00022_00123_a_timestamp_may_lie_anywhere(Store store, string text) =>
        campuses.On(store).AcceptsAsync(Sample.Both("timestamp", $"\"{text}\""));

    [Theory, Everywhere(Version = 2)]
    public Task IEEE_4_2_7_a_timestamp_of_RFC_3339_may_have_a_space_for_the_T(Store store) =>
        campuses.On(store).AcceptsAsync(Sample.Both("timestamp", "\"2008-09-15 15:53:00.601+00:00\""));

    [Theory, Everywhere(Version = 2)]
    [Row("2008-09-15T15:53:00")]
    [Row("2008-09-15T15:53Z")]
    [Row("2008-09-15")]
    public Task IEEE_4_2_7_a_timestamp_has_seconds_and_a_time_zone(Store store, string text) =>
        campuses.On(store).RefusesAsync(Sample.Both("timestamp", $"\"{text}\""));

    [Theory, Everywhere]
    public async Task XAPI_00023_00097_the_store_sets_when_it_stored(Store store)
    {
        var lrs = campuses.On(store);
        var sample = Sample.New().With("stored", "\"2011-07-15T00:00:00Z\"");
        var before = campuses.Host(store).Clock.GetUtcNow().AddSeconds(-1);
        await lrs.AcceptsAsync(sample);
        var stored = (await lrs.OneAsync(sample.Id))["stored"]!.GetValue<string>();
        DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture).ShouldBeGreaterThan(before);
        stored.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,}Z$");
    }

    [Theory, Everywhere]
    public async Task XAPI_00023_without_a_timestamp_it_is_when_it_was_stored(Store store)
    {
        var sample = Sample.New();
        await campuses.On(store).StoreAsync(sample);
        var stored = await campuses.On(store).OneAsync(sample.Id);
        stored["timestamp"]!.GetValue<string>().ShouldBe(stored["stored"]!.GetValue<string>());
    }

    [Theory, Everywhere]
    [Row("\"campus\"")]
    [Row("{}")]
    [Row("""{"objectType":"Activity","id":"https://campus.example"}""")]
    [Row("""{"name":"campus"}""")]
    [Row("""{"objectType":"Group","mbox":"mailto:bob@example.com"}""")]
    [Row("""{"objectType":"Group","mbox":"mailto:bob@example.com","member":[{"mbox":"mailto:a@b.nl"},{"mbox":"mailto:c@b.nl"}]}""")]
    public Task XAPI_00024_an_authority_that_is_no_agent_or_pair_of_agents_is_refused(Store store, string authority) =>
        campuses.On(store).RefusesAsync(Sample.New().With("authority", authority));

    [Theory, Everywhere]
    [Row("""[{"mbox":"mailto:a@b.nl"}]""")]
    [Row("""[{"mbox":"mailto:a@b.nl"},{"mbox":"mailto:c@b.nl"},{"account":{"homePage":"https://a.nl","name":"x"}}]""")]
    [Row("[]")]
    public Task XAPI_00098_00100_an_authority_of_more_or_fewer_than_two_is_refused(Store store, string members) =>
        campuses.On(store).RefusesAsync(Sample.New().With("authority", $$"""{"objectType":"Group","member":{{members}}}"""));

    [Theory, Everywhere]
    [Row("""{"mbox":"mailto:a@b.nl"}""")]
    [Row("""{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"},{"account":{"homePage":"https://a.nl","name":"x"}}]}""")]
    public async Task XAPI_00024_00098_00099_the_store_sets_who_vouches(Store store, string authority)
    {
        var sample = Sample.New().With("authority", authority);
        await campuses.On(store).AcceptsAsync(sample);
        var stored = (await campuses.On(store).OneAsync(sample.Id))["authority"]!;
        stored["account"]!["name"]!.GetValue<string>().ShouldBe("campus-key");
        stored["objectType"]!.GetValue<string>().ShouldBe("Agent");
    }

    [Theory, Everywhere]
    public async Task XAPI_00026_the_store_gives_an_id(Store store)
    {
        var body = Sample.New().Without("id").ToString();
        using var answer = await campuses.On(store).SendAsync(HttpMethod.Post, "statements", body);
        var id = JsonNode.Parse(await Lrs.TextAsync(answer, HttpStatusCode.OK))!.AsArray().ShouldHaveSingleItem()!.GetValue<string>();
        Guid.TryParseExact(id, "D", out _).ShouldBeTrue();
        (await campuses.On(store).OneAsync(id))["id"]!.GetValue<string>().ShouldBe(id);
    }

    [Theory, Everywhere]
    [Row("\"AA97B177-9383-4934-8543-0F91A7A028368\"")]
    [Row("\"MA97B177-9383-4934-8543-0F91A7A02836\"")]
    [Row("\"AA97B177938349348543-0F91A7A02836\"")]
    [Row("\"{AA97B177-9383-4934-8543-0F91A7A02836}\"")]
    [Row("\"\"")]
    [Row("12345")]
    [Row("{\"key\":\"x\"}")]
    public async Task XAPI_00027_00028_00029_00030_an_id_that_is_no_UUID_is_refused(Store store, string id)
    {
        var lrs = campuses.On(store);
        await lrs.RefusesAsync(Sample.New().With("id", id).ToString());
        await lrs.RefusesAsync(Sample.Both("context/registration", id));
        await lrs.RefusesAsync(Sample.Both("context/statement", $$"""{"objectType":"StatementRef","id":{{id}}}"""));
    }

    [Theory, Everywhere]
    [Row("0.9.9")]
    [Row("1.1.0")]
    [Row("3.0.0")]
    [Row("1.0.x")]
    [Row("should fail")]
    public Task XAPI_00101_another_version_is_refused(Store store, string version) =>
        campuses.On(store).RefusesAsync(Sample.New().With("version", $"\"{version}\""));

    [Theory, Everywhere]
    [Row("1.0")]
    [Row("1.0.0")]
    [Row("1.0.9")]
    public async Task XAPI_00101_00332_a_version_is_kept(Store store, string version)
    {
        var sample = Sample.New().With("version", $"\"{version}\"");
        await campuses.On(store).AcceptsAsync(sample);
        (await campuses.On(store).OneAsync(sample.Id))["version"]!.GetValue<string>().ShouldBe(version);
    }

    [Theory, Everywhere]
    public async Task XAPI_00101_version_2_is_for_requests_of_version_2(Store store)
    {
        var sample = Sample.New().With("version", "\"2.0.0\"");
        await (store.Major() == 2 ? campuses.On(store).AcceptsAsync(sample) : campuses.On(store).RefusesAsync(sample));
    }

    [Theory, Everywhere]
    public async Task XAPI_00332_without_a_version_it_is_that_of_the_request(Store store)
    {
        var sample = Sample.New();
        await campuses.On(store).StoreAsync(sample);
        (await campuses.On(store).OneAsync(sample.Id))["version"]!.GetValue<string>().ShouldBe(store.Major() == 1 ? "1.0.0" : "2.0.0");
    }
}
