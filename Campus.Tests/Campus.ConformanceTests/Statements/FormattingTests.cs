using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Statements;

/// <summary>How statements are written (1.0.3 Data 2.2; 2.0 4.2.1).</summary>
public sealed class FormattingTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("actor/name")]
    [Row("verb/display")]
    [Row("object/definition")]
    [Row("object/definition/moreInfo")]
    [Row("result")]
    [Row("result/score")]
    [Row("context")]
    [Row("context/registration")]
    [Row("context/contextActivities/parent")]
    [Row("timestamp")]
    [Row("attachments")]
    public Task XAPI_00001_a_null_is_refused(Store store, string path) => campuses.On(store).RefusesAsync(Sample.Both(path, "null"));

    [Theory, Everywhere]
    [Row("""{"nl":null}""")]
    public Task XAPI_00001_a_null_in_a_language_map_is_refused(Store store, string map) =>
        campuses.On(store).RefusesAsync(Sample.Both("verb/display", map));

    [Theory, Everywhere]
    [Row("object/definition/extensions")]
    [Row("result/extensions")]
    [Row("context/extensions")]
    public Task XAPI_00001_a_null_in_extensions_is_kept(Store store, string path) =>
        campuses.On(store).AcceptsAsync(Sample.Both(path, """{"https://campus.example/null":null,"https://campus.example/deep":{"a":[null]}}"""));

    [Theory, Everywhere]
    public async Task XAPI_00002_numbers_keep_their_precision(Store store)
    {
        var sample = Sample.New().With("result/score", """{"scaled":0.12123434,"raw":12.125,"min":-0.00000012345678,"max":1.7976931348623157E+308}""");
        await campuses.On(store).AcceptsAsync(sample);
        (await campuses.On(store).OneAsync(sample.Id))["result"]!["score"]!.ToJsonString()
            .ShouldBe("""{"scaled":0.12123434,"raw":12.125,"min":-0.00000012345678,"max":1.7976931348623157E+308}""");
    }

    [Theory, Everywhere]
    [Row("actor")]
    [Row("verb")]
    [Row("object")]
    public Task XAPI_00003_00004_00005_a_statement_without_actor_verb_or_object_is_refused(Store store, string part) =>
        campuses.On(store).RefusesAsync(Sample.Both(part, null));

    [Theory, Everywhere]
    [Row("result/score/max", "\"100\"")]
    [Row("result/score/scaled", "true")]
    [Row("result/success", "\"true\"")]
    [Row("result/completion", "0")]
    [Row("result/response", "12")]
    [Row("context/revision", "{}")]
    [Row("context/platform", "7")]
    [Row("actor/name", "7")]
    [Row("verb", "\"answered\"")]
    [Row("verb", "[]")]
    [Row("object", "\"https://campus.example/vraag\"")]
    [Row("result", "[]")]
    [Row("context", "\"les\"")]
    [Row("attachments", "{}")]
    public Task XAPI_00006_a_value_of_another_type_is_refused(Store store, string path, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both(path, value));

    [Theory, Everywhere]
    [Row("verb/id", "\"\"")]
    [Row("object/id", "\"\"")]
    [Row("actor/mbox", "\"\"")]
    [Row("context/registration", "\"\"")]
    [Row("context/language", "\"\"")]
    [Row("result/duration", "\"\"")]
    [Row("timestamp", "\"\"")]
    public Task XAPI_00007_an_empty_string_is_no_value_of_a_format(Store store, string path, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both(path, value));

    [Theory, Everywhere]
    [Row("Actor")]
    [Row("Verb")]
    [Row("oBject")]
    [Row("RESULT")]
    [Row("conText")]
    [Row("timeStamp")]
    [Row("attachmentS")]
    [Row("actor/Mbox")]
    [Row("verb/Display")]
    [Row("object/Definition")]
    [Row("result/Success")]
    [Row("context/Platform")]
    public Task XAPI_00008_a_key_in_another_letter_case_is_refused(Store store, string path) =>
        campuses.On(store).RefusesAsync(Sample.Both(path, "{}"));

    [Theory, Everywhere]
    [Row("iD")]
    [Row("STOred")]
    [Row("auTHORity")]
    [Row("Version")]
    public Task XAPI_00008_a_key_of_whole_statements_in_another_letter_case_is_refused(Store store, string name) =>
        campuses.On(store).RefusesAsync(Sample.New().With(name, "\"x\""));

    [Theory, Everywhere]
    [Row("True-false")]
    [Row("choiCe")]
    [Row("fill-iN")]
    [Row("long-Fill-in")]
    [Row("matchIng")]
    [Row("Performance")]
    [Row("seqUencing")]
    [Row("liKert")]
    [Row("nUmeric")]
    [Row("Other")]
    public Task XAPI_00009_an_interaction_type_in_another_letter_case_is_refused(Store store, string type) =>
        campuses.On(store).RefusesAsync(Sample.WithDefinition($$"""{"interactionType":"{{type}}"}"""));

    [Theory, Everywhere]
    [Row("actor/objectType", "\"agent\"")]
    [Row("object/objectType", "\"activity\"")]
    public Task XAPI_00009_an_object_type_in_another_letter_case_is_refused(Store store, string path, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both(path, value));

    [Theory, Everywhere]
    [Row("extra")]
    [Row("actor/extra")]
    [Row("actor/account/extra")]
    [Row("verb/extra")]
    [Row("object/extra")]
    [Row("object/definition/extra")]
    [Row("result/extra")]
    [Row("result/score/extra")]
    [Row("context/extra")]
    [Row("context/contextActivities/extra")]
    public Task XAPI_00010_a_property_that_the_specification_does_not_have_is_refused(Store store, string path) =>
        campuses.On(store).RefusesAsync(Sample.Both(path, "\"https://campus.example\""));

    [Theory, Everywhere]
    [Row("verb/id", "\"adlnet.gov/expapi/verbs/answered\"")]
    [Row("object/id", "\"campus.example/vraag\"")]
    [Row("object/definition/type", "\"campus.example/soort\"")]
    [Row("object/definition/moreInfo", "\"campus.example/meer\"")]
    [Row("object/definition/extensions", """{"campus.example":1}""")]
    [Row("result/extensions", """{"campus.example":1}""")]
    [Row("context/extensions", """{"campus.example":1}""")]
    [Row("actor", """{"openid":"roos.example"}""")]
    [Row("actor", """{"account":{"homePage":"campus.example","name":"a"}}""")]
    [Row("attachments", """[{"usageType":"campus.example","display":{"nl":"a"},"contentType":"text/plain","length":1,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a","fileUrl":"https://campus.example"}]""")]
    [Row("attachments", """[{"usageType":"https://campus.example","display":{"nl":"a"},"contentType":"text/plain","length":1,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a","fileUrl":"campus.example"}]""")]
    public Task XAPI_00011_an_IRI_without_a_scheme_is_refused(Store store, string path, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both(path, value));

    [Theory, Everywhere]
    [Row("statementId=wrong")]
    [Row("voidedStatementId=wrong")]
    [Row("agent=wrong")]
    [Row("agent=%7B%22mbox%22:%22wrong%22%7D")]
    [Row("verb=campus.example/verb")]
    [Row("activity=campus.example/vraag")]
    [Row("registration=wrong")]
    [Row("since=wrong")]
    [Row("until=01/011/2015")]
    [Row("limit=-1")]
    [Row("limit=many")]
    [Row("related_agents=ja")]
    [Row("related_activities=1")]
    [Row("ascending=True")]
    [Row("attachments=yes")]
    [Row("format=full")]
    public async Task XAPI_00012_a_parameter_is_held_to_the_format_of_its_kind(Store store, string query)
    {
        using var answer = await campuses.On(store).GetAsync($"statements?{query}");
        await Lrs.TextAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row("something", false)]
    [Row("a-DE", false)]
    [Row("de-419-DE", false)]
    [Row("ar-a-aaa-b-bbb-a-ccc", false)]
    [Row("zh-z-aaa-z-bbb-c-ccc", false)]
    [Row("a12345", false)]
    [Row("nl_NL", false)]
    [Row("de", true)]
    [Row("ine", true)]
    [Row("cmn", true)]
    [Row("i-enochian", true)]
    [Row("zh-Hant", true)]
    [Row("zh-cmn-Hans-CN", true)]
    [Row("sr-Latn-RS", true)]
    [Row("sl-rozaj-biske", true)]
    [Row("de-CH-1901", true)]
    [Row("hy-Latn-IT-arevela", true)]
    [Row("az-Arab-x-AZE-derbend", true)]
    [Row("x-whatever", true)]
    public async Task XAPI_00013_a_language_tag_follows_RFC_5646_wherever_it_stands(Store store, string tag, bool valid)
    {
        var map = $$"""{"{{tag}}":"tekst"}""";
        var attachment = $$"""
            [{"usageType":"https://campus.example","display":{{map}},"description":{{map}},"contentType":"text/plain","length":1,
              "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a","fileUrl":"https://campus.example"}]
            """;
        IEnumerable<Sample> samples =
        [
            .. Sample.Both("verb/display", map), .. Sample.Both("attachments", attachment), .. Sample.Both("context/language", $"\"{tag}\""),
            .. Sample.WithDefinition($$"""{"name":{{map}}}"""), .. Sample.WithDefinition($$"""{"description":{{map}}}"""),
            .. Sample.WithDefinition($$"""{"interactionType":"likert","scale":[{"id":"a","description":{{map}}}]}"""),
        ];
        await (valid ? campuses.On(store).AcceptsAsync(samples) : campuses.On(store).RefusesAsync(samples));
    }

    [Theory, Everywhere]
    [Row("")]
    [Row("{")]
    [Row("{\"actor\":")]
    [Row("[1]")]
    [Row("\"statement\"")]
    [Row("null")]
    [Row("[{}]")]
    [Row("{}{}")]
    public Task XAPI_00014_what_is_not_a_well_formed_object_is_refused(Store store, string body) => campuses.On(store).RefusesAsync(body);

    [Theory, Everywhere]
    public Task XAPI_00015_text_in_any_script_comes_back_as_it_was(Store store) =>
        campuses.On(store).AcceptsAsync(Sample.Both(
            "verb/display", """{"ja-JP":"出席した","ko-KR":"참석","ru-RU":"участие","ar-EG":"حضر","pa-IN":"ਹਾਜ਼ਰ","hy-AM":"ներկա","und":"\ud83d\ude80 🚀"}"""));

    [Theory, Everywhere]
    public async Task XAPI_00021_a_property_that_comes_twice_is_refused(Store store)
    {
        var sample = Sample.New().ToString();
        var lrs = campuses.On(store);
        await lrs.RefusesAsync(sample.Replace("{\"id\"", "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"id\"", StringComparison.Ordinal));
        await lrs.RefusesAsync(sample.Replace("{\"mbox\"", "{\"name\":\"a\",\"name\":\"a\",\"mbox\"", StringComparison.Ordinal));
        await lrs.RefusesAsync(new JsonArray(JsonNode.Parse(sample)).ToJsonString().Replace("\"verb\"", "\"verb\":{\"id\":\"https://a.nl\"},\"verb\"", StringComparison.Ordinal));
    }
}
