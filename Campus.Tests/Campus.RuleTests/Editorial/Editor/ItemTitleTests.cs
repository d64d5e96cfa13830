using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Fields;
using Campus.Editorial.Editor.Tree;

namespace Campus.RuleTests.Editorial.Editor;

/// <summary>What a thing is called that nobody gave a title.</summary>
public sealed class ItemTitleTests
{
    [Theory]
    [InlineData("Les", "Nieuwe les")]
    [InlineData("Vraag", "Nieuwe vraag")]
    [InlineData("Module", "Nieuwe module")]
    [InlineData("Antwoord", "Nieuw antwoord")]
    [InlineData("Menu", "Nieuw menu")]
    [InlineData("Nieuwsbericht", "Nieuw nieuwsbericht")]
    [InlineData("Link naar inhoud", "Nieuwe link naar inhoud")]
    [InlineData("Blok met tekst", "Nieuw blok met tekst")]
    [InlineData("Gesprekssimulatie", "Nieuwe gesprekssimulatie")]
    [InlineData("FAQ", "Nieuwe FAQ")]
    [InlineData("", "Zonder titel")]
    [InlineData(null, "Zonder titel")]
    public void Something_new_is_called_after_its_kind(string? kind, string expected) => ItemTitle.New(kind).ShouldBe(expected);

    [Theory]
    [InlineData("""{ "P": { "Kind": { "Text": "single" } } }""", "Nieuwe vraag")]
    [InlineData("""{ "P": { "Kind": { "Text": "single" }, "Prompt": { "Text": "Wat zeg je?" } } }""", "Wat zeg je?")]
    [InlineData("""{ "P": { "Kind": { "Text": "single" }, "Prompt": { "Text": "  " } } }""", "Nieuwe vraag")]
    [InlineData("""{ "P": { "Colour": { "Text": "#ff0000" } } }""", "Nieuwe vraag")]
    [InlineData("""{ "P": { "Audience": { "Text": "Voor iedereen" } } }""", "Nieuwe vraag")]
    [InlineData("""{ "P": { "Audience": { "Text": "Voor Mo" } } }""", "Voor Mo")]
    [InlineData("""{ "P": { "Aside": { "Html": "<p>Kijk <b>hier</b> &amp; daar</p>" } } }""", "Kijk hier & daar")]
    [InlineData("""{ "P": { "Aside": { "Html": "<p></p>" } } }""", "Nieuwe vraag")]
    [InlineData("""{ "TitlePart": { "Title": " " }, "P": { "Kind": { "Text": "single" } } }""", "Nieuwe vraag")]
    [InlineData("""{ "TitlePart": { "Title": "---" } }""", "Nieuwe vraag")]
    [InlineData("""{ "TitlePart": "geen object", "P": "geen object" }""", "Nieuwe vraag")]
    public void A_value_that_was_chosen_or_given_is_no_title(string item, string expected) =>
        NodeTitle.Of((JsonObject)JsonNode.Parse(item)!, Question, "Vraag").ShouldBe(expected);

    private static FieldKinds Kinds { get; } = new([new TextKind(), new HtmlKind()]);

    private static ContentTypeDefinition Question => new("Q", "Vraag", [],
    [
        new("TitlePart", "TitlePart", [], new("TitlePart", [], [])),
        new("P", "P", [], new("P", [],
        [
            Field("Kind", "TextField", """{ "ContentPartFieldSettings": { "Editor": "PredefinedList" } }"""),
            Field("Colour", "TextField", """{ "ContentPartFieldSettings": { "Editor": "Color" } }"""),
            Field("Prompt", "TextField", "{}"),
            Field("Audience", "TextField", """{ "TextFieldSettings": { "DefaultValue": "Voor iedereen" } }"""),
            Field("Aside", "HtmlField", "{}"),
        ])),
    ]);

    private static ContentPartFieldDefinition Field(string name, string kind, string settings) =>
        new(name, kind, (JsonObject)JsonNode.Parse(settings)!) { Kind = Kinds.Find(kind) };
}
