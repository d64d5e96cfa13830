namespace Campus.ConformanceTests.Statements;

/// <summary>Verbs, and what statements are about (1.0.3 Data 2.4.3 and 2.4.4; 2.0 4.2.2.2 and 4.2.2.3).</summary>
public sealed class ObjectTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("{}")]
    [Row("""{"display":{"nl":"deed"}}""")]
    [Row("""{"id":"ab=c://should.fail.com"}""")]
    [Row("""{"id":"deed iets"}""")]
    [Row("""{"id":12}""")]
    public Task XAPI_00044_a_verb_has_an_IRI(Store store, string verb) => campuses.On(store).RefusesAsync(Sample.Both("verb", verb));

    [Theory, Everywhere]
    [Row("12345")]
    [Row("\"deed\"")]
    [Row("[]")]
    [Row("""{"nl":1}""")]
    [Row("""{"nl":{}}""")]
    public Task XAPI_00045_a_display_is_a_language_map(Store store, string display) =>
        campuses.On(store).RefusesAsync(Sample.Both("verb/display", display));

    [Theory, Everywhere]
    [Row("\"Course\"")]
    [Row("\"substatement\"")]
    [Row("\"statementRef\"")]
    [Row("12")]
    [Row("null")]
    public Task XAPI_00046_an_object_type_is_one_of_five(Store store, string type) =>
        campuses.On(store).RefusesAsync(Sample.Both("object/objectType", type));

    [Theory, Everywhere]
    [Row("""{"mbox":"mailto:a@b.nl"}""")]
    [Row("""{"account":{"homePage":"https://a.nl","name":"a"}}""")]
    [Row("""{"member":[{"mbox":"mailto:a@b.nl"}]}""")]
    public Task XAPI_00065_an_agent_or_group_as_object_says_so(Store store, string target) =>
        campuses.On(store).RefusesAsync(Sample.Both("object", target));

    [Theory, Everywhere]
    [Row("actor", null)]
    [Row("verb", null)]
    [Row("object", null)]
    [Row("verb/id", "\"visited\"")]
    [Row("actor/mbox", "\"tom\"")]
    [Row("result", """{"success":"true"}""")]
    [Row("context", """{"registration":"x"}""")]
    [Row("timestamp", "\"morgen\"")]
    public Task XAPI_00066_a_sub_statement_follows_the_rules_of_statements(Store store, string path, string? value) =>
        campuses.On(store).RefusesAsync(Sample.Sub().With("object/" + path, value));

    [Theory, Everywhere]
    [Row("object", """{"objectType":"Agent","mbox":"mailto:a@b.nl"}""")]
    [Row("object", """{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"}]}""")]
    [Row("object", """{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""")]
    [Row("result", """{"score":{"raw":1},"success":true}""")]
    [Row("context", """{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","platform":"campus"}""")]
    public Task XAPI_00066_a_sub_statement_has_what_statements_have(Store store, string path, string value) =>
        campuses.On(store).AcceptsAsync(Sample.Sub().With("object/" + path, value));

    [Theory, Everywhere]
    [Row("authority", """{"mbox":"mailto:a@b.nl"}""")]
    [Row("version", "\"1.0.0\"")]
    [Row("stored", "\"2013-05-18T05:32:34.804Z\"")]
    [Row("id", "\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"")]
    public Task XAPI_00067_00068_00069_00070_a_sub_statement_has_nothing_that_a_store_assigns(Store store, string name, string value) =>
        campuses.On(store).RefusesAsync(Sample.Sub().With("object/" + name, value));

    [Theory, Everywhere]
    public Task XAPI_00071_a_sub_statement_has_none_within(Store store) =>
        campuses.On(store).RefusesAsync(Sample.Sub().With("object/object", Sample.Sub().Json["object"]!.ToJsonString()));

    [Theory, Everywhere]
    [Row("""{"objectType":"StatementRef"}""")]
    [Row("""{"objectType":"StatementRef","id":"should fail"}""")]
    [Row("""{"objectType":"StatementRef","id":12}""")]
    [Row("""{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee","extra":1}""")]
    [Row("""{"objectType":"statementref","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""")]
    [Row("""{"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""")]
    public Task XAPI_00072_00073_a_statement_reference_has_a_UUID_and_its_type(Store store, string target) =>
        campuses.On(store).RefusesAsync(Sample.Both("object", target));

    [Theory, Everywhere]
    [Row("\"substatement\"")]
    [Row(null)]
    public Task XAPI_00073_a_sub_statement_has_its_type(Store store, string? type) =>
        campuses.On(store).RefusesAsync(Sample.Sub().With("object/objectType", type));
}
