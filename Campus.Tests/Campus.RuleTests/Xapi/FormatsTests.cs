using System.Text.Json.Nodes;
using Campus.Xapi.Activities;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Formats;

namespace Campus.RuleTests.Xapi;

/// <summary>The formats of GET statements, and what becomes of definitions (xAPI 1.0.3 Communication 2.1.3 and 2.5).</summary>
public sealed class FormatsTests
{
    private const string Statement = """
        {"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
         "actor":{"objectType":"Group","name":"Team","member":[{"name":"Sam","mbox":"mailto:sam@voorbeeld.nl"}]},
         "verb":{"id":"https://a.nl/v","display":{"en":"did","nl":"deed"}},
         "object":{"objectType":"SubStatement","actor":{"name":"Roos","account":{"homePage":"https://a.nl","name":"r"}},
           "verb":{"id":"https://a.nl/w","display":{"nl":"las"}},
           "object":{"id":"https://a.nl/1","definition":{"name":{"nl":"Eén","en":"One"},"extensions":{"https://a.nl/x":{"name":{"nl":"a","en":"b"}}}}}},
         "context":{"instructor":{"name":"Tom","mbox_sha1sum":"da39a3ee5e6b4b0d3255bfef95601890afd80709"},
           "contextActivities":{"parent":[{"objectType":"Activity","id":"https://a.nl/2","definition":{"type":"https://a.nl/t"}}]},
           "contextAgents":[{"objectType":"contextAgent","agent":{"name":"Bas","openid":"https://a.nl/bas"}}],
           "extensions":{"https://a.nl/x":{"name":"blijft","id":1,"more":2}}},
         "result":{"response":"één"},
         "authority":{"objectType":"Agent","name":"Campus","account":{"homePage":"https://a.nl","name":"campus"}}}
        """;

    [Fact]
    public void Ids_leaves_nothing_but_what_identifies()
    {
        var written = JsonNode.Parse(new IdsFormat().Rewrite(Statement))!;
        JsonNode.DeepEquals(written, JsonNode.Parse("""
            {"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
             "actor":{"objectType":"Group","member":[{"mbox":"mailto:sam@voorbeeld.nl"}]},
             "verb":{"id":"https://a.nl/v"},
             "object":{"objectType":"SubStatement","actor":{"account":{"homePage":"https://a.nl","name":"r"}},
               "verb":{"id":"https://a.nl/w"},"object":{"id":"https://a.nl/1"}},
             "context":{"instructor":{"mbox_sha1sum":"da39a3ee5e6b4b0d3255bfef95601890afd80709"},
               "contextActivities":{"parent":[{"id":"https://a.nl/2"}]},
               "contextAgents":[{"objectType":"contextAgent","agent":{"openid":"https://a.nl/bas"}}],
               "extensions":{"https://a.nl/x":{"name":"blijft","id":1,"more":2}}},
             "result":{"response":"één"},
             "authority":{"objectType":"Agent","account":{"homePage":"https://a.nl","name":"campus"}}}
            """)).ShouldBeTrue(written.ToJsonString());
    }

    [Fact]
    public void Canonical_gives_the_stores_definitions_in_one_language_and_people_as_they_were_sent()
    {
        var definitions = new Dictionary<long, string> { [Key.Of("https://a.nl/1")] = """{"name":{"nl":"Nieuw","en":"New"},"type":"https://a.nl/t"}""" };
        var written = JsonNode.Parse(new CanonicalFormat(definitions, new Languages("nl")).Rewrite(Statement))!;
        var original = JsonNode.Parse(Statement)!;

        written["verb"]!["display"]!.ToJsonString().ShouldBe("""{"nl":"deed"}""");
        written["object"]!["object"]!["definition"]!.ToJsonString().ShouldBe("""{"name":{"nl":"Nieuw"},"type":"https://a.nl/t"}""");
        written["context"]!["contextActivities"]!["parent"]![0]!["definition"]!.ToJsonString().ShouldBe("""{"type":"https://a.nl/t"}""");
        JsonNode.DeepEquals(written["actor"], original["actor"]).ShouldBeTrue();
        JsonNode.DeepEquals(written["context"]!["extensions"], original["context"]!["extensions"]).ShouldBeTrue();
    }

    [Fact]
    public void Canonical_chooses_in_interactions_too_and_nowhere_else()
    {
        const string Choice = """
            {"actor":{"mbox":"mailto:a@b.nl"},"verb":{"id":"https://a.nl/v"},"object":{"id":"https://a.nl/1","definition":
             {"interactionType":"choice","choices":[{"id":"a","description":{"nl":"ja","en":"yes"}}],"extensions":{"https://a.nl/x":{"nl":"1","en":"2"}}}}}
            """;
        var definition = JsonNode.Parse(new CanonicalFormat(new Dictionary<long, string>(), new Languages("en")).Rewrite(Choice))!["object"]!["definition"]!;
        definition["choices"]![0]!["description"]!.ToJsonString().ShouldBe("""{"en":"yes"}""");
        definition["extensions"]!["https://a.nl/x"]!.AsObject().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("nl", "nl")]
    [InlineData("NL-be", "nl")]
    [InlineData("en", "en-US")]
    [InlineData("en-GB;q=0.8, fr;q=0.9", "fr")]
    [InlineData("de, *;q=0.1", "en-US")]
    [InlineData("de, en;q=0, *;q=0.5", "nl")]
    [InlineData("en;q=0", "nl")]
    [InlineData("de", "en-US")]
    [InlineData("", "en-US")]
    [InlineData(";;;", "en-US")]
    public void The_best_language_is_chosen_for_each_map_by_itself(string header, string expected) =>
        new Languages(header).Best(["en-US", "nl", "fr"]).ShouldBe(expected);

    [Fact]
    public void Definitions_bring_their_languages_together_and_the_newest_word_stands()
    {
        const string Old = """{"name":{"en":"One","nl":"Een"},"type":"https://a.nl/old","moreInfo":"https://a.nl/m"}""";
        var merged = DefinitionMerge.Merge(Old, """{"name":{"nl":"Eén","fr":"Un"},"type":"https://a.nl/new"}""");
        merged.ShouldBe("""{"name":{"en":"One","nl":"Eén","fr":"Un"},"type":"https://a.nl/new","moreInfo":"https://a.nl/m"}""");
        DefinitionMerge.Merge(merged, """{"name":{"nl":"Eén"}}""").ShouldBeSameAs(merged);
    }

    [Fact]
    public void An_interaction_is_replaced_as_a_whole_with_the_languages_of_its_parts_kept()
    {
        const string Old = """{"interactionType":"choice","correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"en":"yes"}},{"id":"b"}]}""";
        DefinitionMerge.Merge(Old, """{"interactionType":"choice","choices":[{"id":"a","description":{"nl":"ja"}}]}""")
            .ShouldBe("""{"interactionType":"choice","choices":[{"id":"a","description":{"en":"yes","nl":"ja"}}]}""");
        DefinitionMerge.Merge(Old, """{"interactionType":"numeric"}""").ShouldBe("""{"interactionType":"numeric"}""");
    }
}
