namespace Campus.ConformanceTests.Statements;

/// <summary>Activities, as object and in the context (1.0.3 Data 2.4.4.1; 2.0 4.2.2.3).</summary>
public sealed class ActivityTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("{}")]
    [Row("""{"objectType":"Activity"}""")]
    [Row("""{"id":"ab=c://should.fail.com"}""")]
    [Row("""{"id":12}""")]
    [Row("""{"id":"https://campus.example/een twee"}""")]
    public Task XAPI_00047_an_activity_has_an_IRI(Store store, string activity) => campuses.On(store).RefusesAsync(Sample.WithActivity(activity));

    [Theory, Everywhere]
    [Row("\"vraag\"")]
    [Row("12")]
    [Row("[]")]
    public Task XAPI_00048_a_definition_is_an_object(Store store, string definition) =>
        campuses.On(store).RefusesAsync(Sample.WithDefinition(definition));

    [Theory, Everywhere]
    [Row("\"http://interaction.example\"")]
    [Row("12345")]
    [Row("{\"key\":\"x\"}")]
    [Row("\"should error\"")]
    public Task XAPI_00049_an_interaction_type_is_one_of_ten(Store store, string type) =>
        campuses.On(store).RefusesAsync(Sample.WithDefinition($$"""{"interactionType":{{type}}}"""));

    [Theory, Everywhere]
    [Row("true-false", """["true"]""", "")]
    [Row("choice", """["a[,]b"]""", ""","choices":[{"id":"a"},{"id":"b","description":{"nl":"B"}}]""")]
    [Row("choice", """["a"]""", "")]
    [Row("fill-in", """["{case_matters=true}Bob's your uncle"]""", "")]
    [Row("long-fill-in", """["{case_matters=false}{lang=en}To store"]""", "")]
    [Row("matching", """["ben[.]3[,]chris[.]2"]""", ""","source":[{"id":"ben"},{"id":"chris"}],"target":[{"id":"3"},{"id":"2"}]""")]
    [Row("matching", """["ben[.]3"]""", ""","source":[{"id":"ben"}]""")]
    [Row("performance", """["pong[.]1:[,]dg[.]:10"]""", ""","steps":[{"id":"pong"},{"id":"dg"}]""")]
    [Row("sequencing", """["tim[,]mike"]""", ""","choices":[{"id":"tim"},{"id":"mike"}]""")]
    [Row("likert", """["likert_3"]""", ""","scale":[{"id":"likert_0"},{"id":"likert_3"}]""")]
    [Row("numeric", """["4[:]"]""", "")]
    [Row("other", """["(35.937432,-86.868896)"]""", "")]
    [Row("other", "[]", "")]
    public Task XAPI_00049_each_interaction_type_will_do(Store store, string type, string pattern, string lists) =>
        campuses.On(store).AcceptsAsync(
            Sample.WithDefinition($$"""{"interactionType":"{{type}}","correctResponsesPattern":{{pattern}}{{lists}}}"""));

    [Theory, Everywhere]
    [Row("\"true\"")]
    [Row("{}")]
    [Row("[1]")]
    [Row("[null]")]
    public Task XAPI_00050_correct_responses_are_a_list_of_strings(Store store, string pattern) =>
        campuses.On(store).RefusesAsync(Sample.WithDefinition($$"""{"interactionType":"other","correctResponsesPattern":{{pattern}}}"""));

    [Theory, Everywhere]
    [Row("performance", "steps")]
    [Row("matching", "target")]
    [Row("matching", "source")]
    [Row("likert", "scale")]
    [Row("choice", "choices")]
    [Row("sequencing", "choices")]
    public async Task XAPI_00051_00052_00053_00054_00055_00058_00062_00063_components_are_a_list_of_components(Store store, string type, string list)
    {
        string[] wrong =
        [
            "\"a\"", "{}", "[\"a\"]", "[12]", "[{}]", """[{"description":{"nl":"a"}}]""", """[{"id":12}]""",
            """[{"id":"a"},{"id":"a"}]""", """[{"id":"a","description":"a"}]""", """[{"id":"a","description":{"something":"a"}}]""",
            """[{"id":"a","extra":1}]""", """[null]""",
        ];
        foreach (var components in wrong)
        {
            await campuses.On(store).RefusesAsync(Sample.WithDefinition($$"""{"interactionType":"{{type}}","{{list}}":{{components}}}"""));
        }
    }

    [Theory, Everywhere]
    [Row("name", "12345")]
    [Row("name", "\"vraag\"")]
    [Row("name", """{"nl":1}""")]
    [Row("description", "12345")]
    [Row("description", "[]")]
    [Row("description", """{"a12345678":"x"}""")]
    [Row("type", "\"should error\"")]
    [Row("type", "12")]
    [Row("moreInfo", "\"should error\"")]
    [Row("moreInfo", "{}")]
    [Row("extensions", "\"should error\"")]
    [Row("extensions", "[]")]
    [Row("extensions", """{"id":"valid"}""")]
    public Task XAPI_00056_00057_00059_00060_00061_a_definition_follows_its_formats(Store store, string name, string value) =>
        campuses.On(store).RefusesAsync(Sample.WithDefinition($$"""{"{{name}}":{{value}}}"""));

    [Theory, Everywhere]
    [Row("""{"correctResponsesPattern":["true"]}""")]
    [Row("""{"choices":[{"id":"a"}]}""")]
    [Row("""{"scale":[{"id":"a"}]}""")]
    [Row("""{"source":[{"id":"a"}]}""")]
    [Row("""{"target":[{"id":"a"}]}""")]
    [Row("""{"steps":[{"id":"a"}]}""")]
    public Task XAPI_00064_an_interaction_says_of_which_type_it_is(Store store, string definition) =>
        campuses.On(store).RefusesAsync(Sample.WithDefinition(definition));

    [Theory, Everywhere]
    [Row("""{"id":"urn:uuid:6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""")]
    [Row("""{"id":"https://example.com/فعل/خواندن"}""")]
    [Row("""{"objectType":"Activity","id":"tag:adlnet.gov,2013:expapi:0.9:activities:other","definition":{}}""")]
    public Task Any_absolute_IRI_will_do(Store store, string activity) => campuses.On(store).AcceptsAsync(Sample.WithActivity(activity));
}
