namespace Campus.ConformanceTests.Statements;

/// <summary>Agents and groups, wherever they stand (1.0.3 Data 2.4.2; 2.0 4.2.2.1).</summary>
public sealed class ActorTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("\"agent\"")]
    [Row("\"Person\"")]
    [Row("123")]
    [Row("{}")]
    public Task XAPI_00031_00032_an_object_type_is_Agent_or_Group(Store store, string type) =>
        campuses.On(store).RefusesAsync(Sample.WithActor($$"""{"objectType":{{type}},"mbox":"mailto:a@b.nl"}"""));

    [Theory, Everywhere]
    [Row("123")]
    [Row("{\"key\":\"x\"}")]
    [Row("null")]
    public async Task XAPI_00033_a_name_is_a_string(Store store, string name)
    {
        await campuses.On(store).RefusesAsync(Sample.WithAgent($$"""{"objectType":"Agent","name":{{name}},"mbox":"mailto:a@b.nl"}"""));
        await campuses.On(store).RefusesAsync(Sample.WithGroup($$"""{"objectType":"Group","name":{{name}},"mbox":"mailto:a@b.nl"}"""));
    }

    [Theory, Everywhere]
    [Row("{}")]
    [Row("""{"objectType":"Agent"}""")]
    [Row("""{"objectType":"Agent","name":"Samira"}""")]
    [Row("""{"objectType":"Agent","mbox":"mailto:a@b.nl","openid":"https://a.nl"}""")]
    [Row("""{"objectType":"Agent","mbox":"mailto:a@b.nl","mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}""")]
    [Row("""{"objectType":"Agent","openid":"https://a.nl","account":{"homePage":"https://a.nl","name":"a"}}""")]
    [Row("""{"objectType":"Agent","mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9","account":{"homePage":"https://a.nl","name":"a"}}""")]
    public Task XAPI_00034_an_agent_has_exactly_one_identifier(Store store, string agent) =>
        campuses.On(store).RefusesAsync(Sample.WithAgent(agent));

    [Theory, Everywhere]
    [Row("""{"objectType":"Agent","mbox":"mailto:a@b.nl"}""")]
    [Row("""{"objectType":"Agent","name":"Samira","mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}""")]
    [Row("""{"objectType":"Agent","openid":"https://a.nl"}""")]
    [Row("""{"objectType":"Agent","account":{"homePage":"https://a.nl","name":"a"}}""")]
    public Task XAPI_00034_each_identifier_will_do(Store store, string agent) => campuses.On(store).AcceptsAsync(Sample.WithAgent(agent));

    [Theory, Everywhere]
    [Row("""{"objectType":"Agent","mbox":"mailto:a@b.nl","member":[]}""")]
    [Row("""{"mbox":"mailto:a@b.nl","member":[{"mbox":"mailto:c@b.nl"}]}""")]
    public Task XAPI_00035_only_a_group_has_members(Store store, string agent) => campuses.On(store).RefusesAsync(Sample.WithActor(agent));

    [Theory, Everywhere]
    [Row("""{"mbox":"mailto:a@b.nl"}""")]
    [Row("\"mailto:a@b.nl\"")]
    [Row("[\"mailto:a@b.nl\"]")]
    [Row("""[{"mbox":"mailto:a@b.nl"},{"name":"x"}]""")]
    [Row("""[{"objectType":"Group","mbox":"mailto:a@b.nl"}]""")]
    [Row("""[{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"}]}]""")]
    public async Task XAPI_00036_members_are_agents_in_a_list(Store store, string members)
    {
        await campuses.On(store).RefusesAsync(Sample.WithGroup($$"""{"objectType":"Group","member":{{members}}}"""));
        await campuses.On(store).RefusesAsync(Sample.WithGroup($$"""{"objectType":"Group","mbox":"mailto:t@b.nl","member":{{members}}}"""));
    }

    [Theory, Everywhere]
    [Row("""{"objectType":"Group"}""")]
    [Row("""{"objectType":"Group","name":"Team"}""")]
    [Row("""{"objectType":"Group","member":[]}""")]
    [Row("""{"objectType":"Group","mbox":"mailto:a@b.nl","openid":"https://a.nl"}""")]
    [Row("""{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"}],"mbox":"mailto:a@b.nl","openid":"https://a.nl"}""")]
    public Task XAPI_00037_a_group_has_one_identifier_or_members(Store store, string group) =>
        campuses.On(store).RefusesAsync(Sample.WithGroup(group));

    [Theory, Everywhere]
    [Row("""{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"},{"objectType":"Agent","openid":"https://a.nl"}]}""")]
    [Row("""{"objectType":"Group","name":"Team","mbox":"mailto:a@b.nl"}""")]
    [Row("""{"objectType":"Group","mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9","member":[]}""")]
    [Row("""{"objectType":"Group","openid":"https://a.nl","member":[{"mbox":"mailto:a@b.nl"}]}""")]
    [Row("""{"objectType":"Group","account":{"homePage":"https://a.nl","name":"a"}}""")]
    public Task XAPI_00037_anonymous_and_identified_groups_will_do(Store store, string group) =>
        campuses.On(store).AcceptsAsync(Sample.WithGroup(group).Where(sample => !sample.Json.ContainsKey("authority")));

    [Theory, Everywhere]
    [Row("mbox", "\"a@b.nl\"")]
    [Row("mbox", "\"mailto:a.b.nl\"")]
    [Row("mbox", "\"http://a.b.nl\"")]
    [Row("mbox", "\"MAILTO:\"")]
    [Row("mbox", "{}")]
    [Row("mbox_sha1sum", "{\"key\":\"x\"}")]
    [Row("mbox_sha1sum", "\"cd9b00a5611f94eaa7b1661edab976068e36497\"")]
    [Row("mbox_sha1sum", "\"zd9b00a5611f94eaa7b1661edab976068e364975\"")]
    [Row("openid", "\"ab=c://should.fail.com\"")]
    [Row("openid", "12")]
    [Row("account", "\"a\"")]
    [Row("account", "{}")]
    public async Task XAPI_00038_00039_00040_00041_an_identifier_follows_its_format(Store store, string name, string value)
    {
        await campuses.On(store).RefusesAsync(Sample.WithAgent($$"""{"objectType":"Agent","{{name}}":{{value}}}"""));
        await campuses.On(store).RefusesAsync(Sample.WithGroup($$"""{"objectType":"Group","{{name}}":{{value}}}"""));
    }

    [Theory, Everywhere]
    [Row("""{"name":"a"}""")]
    [Row("""{"homePage":"ab=c://should.fail.com","name":"a"}""")]
    [Row("""{"homePage":12,"name":"a"}""")]
    [Row("""{"homePage":"https://a.nl"}""")]
    [Row("""{"homePage":"https://a.nl","name":{"key":"x"}}""")]
    [Row("""{"homePage":"https://a.nl","name":12}""")]
    [Row("""{"homePage":"https://a.nl","name":"a","objectType":"Account"}""")]
    public async Task XAPI_00041_00042_00043_an_account_has_a_home_page_and_a_name(Store store, string account)
    {
        await campuses.On(store).RefusesAsync(Sample.WithAgent($$"""{"objectType":"Agent","account":{{account}}}"""));
        await campuses.On(store).RefusesAsync(Sample.WithGroup($$"""{"objectType":"Group","account":{{account}}}"""));
    }
}
