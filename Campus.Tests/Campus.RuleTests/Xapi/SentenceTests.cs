using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Xapi.Beheer.Sentences;

namespace Campus.RuleTests.Xapi;

/// <summary>A statement reads as a Dutch sentence, and tells no more of people than the reader may know.</summary>
public sealed class SentenceTests
{
    private const string Adl = "http://adlnet.gov/expapi/verbs/";
    private const string Home = "https://campus.example";
    private static readonly Dictionary<string, string> Names = new() { ["4abcdefgh"] = "Samira Bakker" };

    [Theory]
    [InlineData("completed", """{"duration":"PT14M","score":{"scaled":0.8},"completion":true}""", "Samira Bakker rondde les 2 af, 14 minuten, 80%")]
    [InlineData("answered", """{"success":false,"response":"b"}""", "Samira Bakker beantwoordde les 2, niet goed")]
    [InlineData("passed", """{"success":true,"score":{"raw":8,"max":10}}""", "Samira Bakker haalde les 2, 8 van 10")]
    [InlineData("failed", """{"success":false,"completion":false,"score":{"raw":4.5}}""", "Samira Bakker haalde les 2 niet, score 4,5")]
    [InlineData("attempted", """{"success":true,"completion":false}""", "Samira Bakker probeerde les 2, geslaagd, niet afgerond")]
    [InlineData("registered", "{}", "Samira Bakker schreef zich in voor les 2")]
    public void A_known_verb_is_said_with_how_it_went(string verb, string result, string expected) =>
        Say($$$"""
            {"verb":{"id":"{{{Adl + verb}}}"},"object":{"id":"{{{Home}}}/2","definition":{"name":{"nl":"les 2"} } },"result":{{{result}}} }
            """).ShouldBe(expected);

    [Theory]
    [InlineData("""{"id":"https://x.example/v/tekende","display":{"en":"drew","nl-NL":"tekende"}}""", "tekende")]
    [InlineData("""{"id":"https://x.example/v/tekende","display":{"fr":"a dessiné","en-US":"drew"}}""", "drew")]
    [InlineData("""{"id":"https://x.example/v/tekende","display":{"fr":"a dessiné"}}""", "a dessiné")]
    [InlineData("""{"id":"https://x.example/v/mooi%20tekenen/"}""", "mooi tekenen")]
    public void Another_verb_is_said_as_it_says_itself(string verb, string expected) =>
        Say($$$"""{"verb":{{{verb}}},"object":{"id":"{{{Home}}}/een-boom"} }""").ShouldBe($"Samira Bakker {expected} een-boom");

    [Theory]
    [InlineData("""{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""", "Samira Bakker trok een andere uitspraak in")]
    [InlineData("""{"objectType":"Agent","mbox":"mailto:piet@elders.nl","name":"Piet"}""", "Samira Bakker trok Piet in")]
    public void What_is_no_activity_is_said_too(string thing, string expected) =>
        Say($$$"""{"verb":{"id":"{{{Adl}}}voided"},"object":{{{thing}}} }""").ShouldBe(expected);

    [Theory]
    [InlineData("""{"account":{"homePage":"https://campus.example","name":"4abcdefgh"}}""", "Samira Bakker", "Deelnemer 4abcde")]
    [InlineData("""{"account":{"homePage":"https://campus.example","name":"9zzzzzzzz"},"name":"Echte Naam"}""", "Deelnemer 9zzzzz", "Deelnemer 9zzzzz")]
    [InlineData("""{"mbox":"mailto:piet@elders.nl","name":"Piet"}""", "Piet", null)]
    [InlineData("""{"mbox":"mailto:piet@elders.nl"}""", "piet@elders.nl", null)]
    [InlineData("""{"account":{"homePage":"https://elders.example","name":"4abcdefgh"}}""", "4abcdefgh", null)]
    [InlineData("""{"objectType":"Group","name":"Team Piet","mbox":"mailto:team@elders.nl"}""", "Groep Team Piet", null)]
    public void People_have_a_name_only_for_who_may_know_it(string actor, string known, string? unknown)
    {
        var statement = $$"""{"actor":{{actor}},"verb":{"id":"{{Adl}}passed"},"object":{"id":"{{Home}}/x"} }""";
        Texts.Capital(Label(statement, knowsEverybody: true)).ShouldBe(known);

        var opaque = Label(statement, knowsEverybody: false);
        opaque.ShouldNotContain("piet", Case.Insensitive);
        opaque.ShouldNotContain("elders", Case.Insensitive);
        if (unknown is not null)
        {
            Texts.Capital(opaque).ShouldBe(unknown);
        }
    }

    [Theory]
    [InlineData("PT45S", "45 seconden")]
    [InlineData("PT1M1S", "1 minuut en 1 seconde")]
    [InlineData("PT840S", "14 minuten")]
    [InlineData("PT14M20.4S", "14 minuten")]
    [InlineData("PT90M", "1 uur en 30 minuten")]
    [InlineData("P1DT2H3M", "1 dag en 2 uur")]
    [InlineData("P2W", "14 dagen")]
    [InlineData("PT0.4S", "minder dan 1 seconde")]
    [InlineData("P16559.14S", "4 uur en 36 minuten")]
    [InlineData("PT0S", null)]
    [InlineData("morgen", null)]
    [InlineData("P99999999999999999999Y", null)]
    public void A_duration_is_said_in_two_units(string duration, string? expected) => DurationWords.Of(duration).ShouldBe(expected);

    [Fact]
    public void The_json_for_who_may_not_know_people_holds_nobody()
    {
        const string Statement = """
            {"actor":{"objectType":"Group","name":"Team","member":[{"name":"Piet Puk","mbox":"mailto:piet@elders.nl"},{"name":"Echte Naam","account":{"homePage":"https://campus.example","name":"4abcdefgh"}}]},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":"https://campus.example/x"},
             "context":{"instructor":{"openid":"https://piet.elders.nl"},"extensions":{"https://x.example/e":{"mbox":"mailto:piet@elders.nl","account":5}}}}
            """;
        using var document = JsonDocument.Parse(Statement);

        var shown = ShownJson.Line(document.RootElement, Statement, Labels(knowsEverybody: false));

        shown.ShouldNotContain("piet", Case.Insensitive);
        shown.ShouldNotContain("Echte");
        shown.ShouldContain("4abcdefgh");
        JsonNode.Parse(shown)!["object"]!["id"]!.GetValue<string>().ShouldBe("https://campus.example/x");
        ShownJson.Line(document.RootElement, Statement, Labels(knowsEverybody: true)).ShouldBe(Statement);
    }

    private static ActorLabels Labels(bool knowsEverybody) => new(knowsEverybody ? Names : [], knowsEverybody, Home);

    private static string Label(string statement, bool knowsEverybody)
    {
        using var document = JsonDocument.Parse(statement);
        return Labels(knowsEverybody).Of(document.RootElement.GetProperty("actor"));
    }

    private static string Say(string rest)
    {
        var statement = JsonNode.Parse(rest)!.AsObject();
        statement["actor"] = new JsonObject { ["account"] = new JsonObject { ["homePage"] = Home, ["name"] = "4abcdefgh" } };
        using var document = JsonDocument.Parse(statement.ToJsonString());
        return Sentence.Of(document.RootElement, Labels(knowsEverybody: true)).ToString();
    }
}
