using Campus.Xapi.Statements;

namespace Campus.RuleTests.Xapi;

/// <summary>Statements that are at the very edge of a rule.</summary>
public sealed class EdgeStatementTests
{
    [Theory]
    [InlineData("""{"scaled":1}""")]
    [InlineData("""{"scaled":-1}""")]
    [InlineData("""{"raw":2,"min":2,"max":5}""")]
    [InlineData("""{"raw":5,"min":2,"max":5}""")]
    public void A_score_may_be_the_lowest_and_the_highest_that_there_is(string score) => Fits("result/score", score);

    [Theory]
    [InlineData("""{"scaled":1.01}""", ".result.score.scaled")]
    [InlineData("""{"scaled":-1.01}""", ".result.score.scaled")]
    [InlineData("""{"raw":1,"min":2,"max":5}""", ".result.score.raw")]
    [InlineData("""{"raw":6,"min":2,"max":5}""", ".result.score.raw")]
    [InlineData("""{"min":5,"max":5}""", ".result.score.min")]
    public void A_score_outside_of_that_is_refused(string score, string place) => Refuses("result/score", score, place, "must be");

    [Theory]
    [InlineData("performance", "steps")]
    [InlineData("matching", "source")]
    [InlineData("matching", "target")]
    [InlineData("likert", "scale")]
    [InlineData("choice", "choices")]
    public void The_parts_of_an_interaction_go_with_its_type(string type, string list)
    {
        Fits("object", Interaction(type, list));
        foreach (var other in new[] { "performance", "matching", "likert", "choice" }.Where(other => other != type))
        {
            Refuses("object", Interaction(other, list), $".object.definition.{list}", "does not go with");
        }
        Refuses("object", Interaction(null, list), $".object.definition.{list}", "no interactionType");
    }

    [Fact]
    public void A_pattern_of_right_answers_asks_for_the_type_of_interaction()
    {
        const string Answers = """
            {"id":"https://a.nl/1","definition":{"correctResponsesPattern":["a"]}}
            """;
        Refuses("object", Answers, ".object.definition.interactionType", "is required");
    }

    [Theory]
    [InlineData(@"Een \ud83d\ude00.", true)]
    [InlineData(@"Een \uD83D\uDE00 en \u00e9\u00e9n.", true)]
    [InlineData(@"Een \ud83d.", false)]
    [InlineData(@"Een \uDE00.", false)]
    public void Half_a_letter_is_refused_wherever_it_stands(string words, bool valid)
    {
        const string Verb = "https://campus.example/verbs/planned\"";
        var asValue = Samples.Planned.Replace(Verb, $"{Verb}, \"display\": {{ \"nl\": \"{words}\" }}");
        var asName = Samples.Planned.Replace(Verb, $"{Verb}, \"{words}\": 1");
        (Samples.Check(asValue, XapiVersion.V2) is null).ShouldBe(valid);
        Samples.Check(asName, XapiVersion.V2)!.Message.Contains("surrogate", StringComparison.Ordinal).ShouldBe(!valid);
    }

    [Fact]
    public void A_property_in_other_letters_is_named_as_it_should_be()
    {
        Refuses("Result", "{}", ".Result", "'result' is");
        Samples.Check(Samples.With(Samples.Planned, "nothing", "{}"), XapiVersion.V1)!.Message.ShouldEndWith("that this object has");
    }

    private static string Interaction(string? type, string list)
    {
        var given = type is null ? "" : $"\"interactionType\": \"{type}\", ";
        return $$"""{ "id": "https://a.nl/1", "definition": { {{given}}"{{list}}": [ { "id": "a", "description": { "nl": "A" } } ] } }""";
    }

    private static void Fits(string path, string value) =>
        Samples.Check(Samples.With(Samples.Planned, path, value), XapiVersion.V2).ShouldBeNull();

    private static void Refuses(string path, string value, string place, string reason)
    {
        var refusal = Samples.Check(Samples.With(Samples.Planned, path, value), XapiVersion.V2);
        refusal.ShouldNotBeNull();
        refusal.Path.ShouldBe(place);
        refusal.Message.ShouldContain(reason);
    }
}
