using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi.Privacy;
using Campus.Xapi.Statements.Validation;

namespace Campus.RuleTests.Xapi;

/// <summary>What is left of a statement when a person is erased, wherever she stands in it.</summary>
public sealed class ErasedTextTests
{
    private const string Account = "4kd0dsc1ry5pmy7bkq2ctbdw55";
    private const string Her = $$$$"""{"name":"Xandra","account":{"homePage":"https://oud.nl","name":"{{{{Account}}}}"}}""";
    private static readonly PersonTrace Person = new(Account, "https://campus.example");

    [Theory]
    [InlineData("actor", Her)]
    [InlineData("actor", $$$$"""{"objectType":"Group","name":"Team","member":[{{{{Her}}}},{"mbox":"mailto:tom@example.nl"}]}""")]
    [InlineData("object", $$$$"""{"objectType":"Agent","name":"Xandra","account":{"homePage":"https://oud.nl","name":"{{{{Account}}}}"}}""")]
    [InlineData("authority", Her)]
    [InlineData("context", "{\"instructor\":" + Her + "}")]
    [InlineData("context", $$$$"""{"team":{"objectType":"Group","member":[{{{{Her}}}}]}}""")]
    [InlineData("context", """{"contextAgents":[{"objectType":"contextAgent","agent":""" + Her + "}]}")]
    [InlineData("context", $$$$"""{"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","member":[{{{{Her}}}}]}}]}""")]
    [InlineData("context", $$$$"""{"extensions":{"https://a.nl/x":["{{{{Account}}}}"]}}""")]
    [InlineData("object", $$$$"""{"objectType":"SubStatement","actor":{{{{Her}}}},"verb":{"id":"https://a.nl/v"},"object":{"id":"https://a.nl/1"}}""")]
    [InlineData("object", $$$$"""{"id":"https://a.nl/{{{{Account}}}}/1"}""")]
    public void Nothing_of_her_is_left_wherever_she_stands_and_the_statement_is_valid_still(string place, string value)
    {
        var written = Erase(Samples.With(Samples.Planned, place, value));
        written.ShouldNotContain(Account);
        written.ShouldNotContain("Xandra");
        using var document = JsonDocument.Parse(written);
        StatementRules.Statement(document.RootElement, Campus.Xapi.Statements.XapiVersion.V2).ShouldBeNull();
        Erase(written).ShouldBe(written);
    }

    [Theory]
    [InlineData("choice", true)]
    [InlineData("likert", true)]
    [InlineData("numeric", true)]
    [InlineData("fill-in", false)]
    [InlineData("long-fill-in", false)]
    [InlineData("performance", false)]
    [InlineData(null, false)]
    public void An_answer_in_her_own_words_goes_and_a_choice_stays(string? interaction, bool stays)
    {
        var definition = interaction is null ? "{}" : $$$$"""{"interactionType":"{{{{interaction}}}}"}""";
        var statement = Samples.With(Samples.Planned, "actor", Her);
        statement = Samples.With(statement, "object", $$$$"""{"id":"https://a.nl/1","definition":{{{{definition}}}} }""");
        statement = Samples.With(statement, "result", """{"response":"mijn woorden","score":{"raw":1},"extensions":{"https://a.nl/x":1}}""");

        var result = JsonNode.Parse(Erase(statement))!["result"]!.AsObject();
        result.ContainsKey("response").ShouldBe(stays);
        result.ContainsKey("extensions").ShouldBeFalse();
        result["score"]!["raw"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public void What_others_wrote_stays_but_a_signature_over_it_does_not()
    {
        var statement = Samples.With(Samples.Planned, "context", $$$$"""{"instructor":{{{{Her}}}},"extensions":{"https://a.nl/x":"blijft"}}""");
        statement = Samples.With(statement, "result", """{"response":"van een ander"}""");
        statement = Samples.With(statement, "attachments", """
            [{"usageType":"http://adlnet.gov/expapi/attachments/signature","display":{},"contentType":"application/octet-stream","length":1,
              "sha2":"495395E777CD98DA653DF9615D09C0FD6BB2F8D4788394CD53C56A3BFDCD848A"},
             {"usageType":"https://a.nl/u","display":{},"contentType":"text/plain","length":1,
              "sha2":"da39a3ee5e6b4b0d3255bfef95601890afd807094953957eb2f8d4788394cd53"}]
            """);
        using var document = JsonDocument.Parse(statement);
        var text = ErasedText.Of(Person, document.RootElement);
        var written = JsonNode.Parse(text.Write(statement))!;

        written["result"]!["response"]!.GetValue<string>().ShouldBe("van een ander");
        written["context"]!["extensions"].ShouldNotBeNull();
        written["attachments"]!.AsArray().ShouldHaveSingleItem()!["usageType"]!.GetValue<string>().ShouldBe("https://a.nl/u");
        text.RemovedFiles.ShouldBe(["495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("samira")]
    [InlineData("4kd0dsc1ry5pmy7b%2ctbdw55")]
    public void A_name_that_means_more_than_one_person_is_not_erased(string account) =>
        Should.Throw<CampusException>(() => new PersonTrace(account, "https://campus.example"));

    private static string Erase(string statement)
    {
        using var document = JsonDocument.Parse(statement);
        return ErasedText.Of(Person, document.RootElement).Write(statement);
    }
}
