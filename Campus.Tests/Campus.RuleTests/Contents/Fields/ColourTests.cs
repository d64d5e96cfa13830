using System.Text.Json.Nodes;
using Campus.Contents.Fields;

namespace Campus.RuleTests.Contents.Fields;

/// <summary>What reads as a colour.</summary>
public sealed class ColourTests
{
    [Theory]
    [InlineData("#1a5276", "#1a5276")]
    [InlineData("#1A5276", "#1a5276")]
    [InlineData(" #abC ", "#aabbcc")]
    [InlineData("#000", "#000000")]
    public void A_colour_is_six_digits_with_small_letters(string typed, string code) => ColourCode.Read(typed).ShouldBe(code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("rood")]
    [InlineData("1a5276")]
    [InlineData("#1a52")]
    [InlineData("#1a52767")]
    [InlineData("#1a527g")]
    [InlineData("#١٢٣")]
    [InlineData("#fff\" onload=\"boos()")]
    [InlineData("url(#x)")]
    public void Anything_else_is_none(string? typed) => ColourCode.Read(typed).ShouldBeNull();

    [Fact]
    public void What_is_no_colour_is_not_suggested() =>
        ColourKind.Suggestions((JsonObject)JsonNode.Parse(
            """{ "Options": [ { "name": "Oranje", "value": "#E17000" }, { "name": "Boos", "value": "url(#x)" }, 5 ] }""")!)
            .ShouldBe([("#e17000", "Oranje")]);
}
