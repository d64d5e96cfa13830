using System.Text.Json.Nodes;
using Campus.Editorial.Editor.Units;

namespace Campus.RuleTests.Editorial.Editor;

/// <summary>Two values are the same when they say the same.</summary>
public sealed class UnitHashTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "Text": null }""")]
    [InlineData("""{ "Text": "" }""")]
    [InlineData("""{ "Values": [] }""")]
    [InlineData("""{ "Value": false, "Nested": { "Text": null } }""")]
    public void A_value_that_says_nothing_has_an_empty_hash(string json) => UnitHash.Of(JsonNode.Parse(json)).ShouldBe("");

    [Fact]
    public void The_order_of_keys_says_nothing_but_that_of_a_list_does()
    {
        Hash("""{ "A": "1", "B": "2" }""").ShouldBe(Hash("""{ "B": "2", "A": "1" }"""));
        Hash("""{ "A": ["1", "2"] }""").ShouldNotBe(Hash("""{ "A": ["2", "1"] }"""));
        Hash("""{ "A": ["", "1"] }""").ShouldNotBe(Hash("""{ "A": ["1", ""] }"""));
    }

    [Fact]
    public void The_same_text_under_another_key_is_another_value() =>
        Hash("""{ "A": "1" }""").ShouldNotBe(Hash("""{ "B": "1" }"""));

    private static string Hash(string json) => UnitHash.Of(JsonNode.Parse(json));
}
