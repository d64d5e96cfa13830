using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Versions;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Editorial.Versions;

/// <summary>Two versions of an item: what came, went, moved and changed.</summary>
public sealed class ItemComparerTests
{
    [Fact]
    public void The_same_item_has_no_differences() =>
        Compare(Tree("a", "b(c,d)"), Tree("a", "b(c,d)")).IsSame.ShouldBeTrue();

    [Fact]
    public void What_came_and_went_is_named_where_it_stands() =>
        Told(Compare(Tree("a", "b", "c"), Tree("a", "x", "c"))).ShouldBe(["Removed b", "Added x"]);

    [Fact]
    public void A_move_among_siblings_is_one_move() =>
        Told(Compare(Tree("a", "b", "c", "d"), Tree("b", "c", "d", "a"))).ShouldBe(["Moved a"]);

    [Fact]
    public void A_move_to_another_place_is_a_move_too() =>
        Told(Compare(Tree("a(x)", "b"), Tree("a", "b(x)"))).ShouldBe(["Moved x"]);

    [Fact]
    public void What_is_inside_goes_along()
    {
        var comparison = Compare(Tree("a"), Tree("a", "b(c,d)"));
        Told(comparison).ShouldBe(["Added b", "Added c", "Added d"]);
        comparison.Items.Select(item => item.Within).ShouldBe([false, true, true]);
        ChangeWords.Of(comparison).ShouldBe("Blok ‘b’ toegevoegd");
    }

    [Fact]
    public void A_changed_value_is_shown_with_its_label()
    {
        var value = Compare(Tree("a=Wat hoor je?"), Tree("a=Wat zie je?")).Items.Single().Values.Single();
        (value.Label, value.Before, value.After).ShouldBe(("Tekst", "Wat hoor je?", "Wat zie je?"));
    }

    [Fact]
    public void A_sentence_says_what_happened() =>
        ChangeWords.Of(Compare(Tree("a=1", "b", "c", "d"), Tree("a=2", "c", "b", "e"))).ShouldBe(
            "Blok ‘e’ toegevoegd, Blok ‘d’ verwijderd, Blok ‘c’ verplaatst, Tekst van Blok ‘a’ gewijzigd");

    [Fact]
    public void Whatever_happened_added_and_removed_are_what_is_on_one_side_only() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), Prop.ForAll(Lists.ToArbitrary(), Lists.ToArbitrary(), (before, after) =>
        {
            var items = Compare(Tree(before), Tree(after)).Items;
            Ids(items, ItemChange.Added).ShouldBe(after.Except(before), ignoreOrder: true);
            Ids(items, ItemChange.Removed).ShouldBe(before.Except(after), ignoreOrder: true);
            var moved = Ids(items, ItemChange.Moved).ToArray();
            // Taking the moved ones out leaves the same order on both sides.
            before.Intersect(after).Except(moved).ShouldBe(after.Intersect(before).Except(moved));
        }));

    private static Gen<string[]> Lists => Gen.Elements("a", "b", "c", "d", "e", "f").ArrayOf().Select(names => names.Distinct().ToArray());

    private static IEnumerable<string> Ids(IEnumerable<ComparedItem> items, ItemChange change) =>
        items.Where(item => item.Change == change).Select(item => item.ItemId);

    private static IEnumerable<string> Told(Comparison comparison) => comparison.Items.Select(item => $"{item.Change} {item.ItemId}");

    private static Comparison Compare(VersionTree before, VersionTree after) => ItemComparer.Compare(before, after);

    // "a(b,c)" is an item with two inside it; "a=text" one with a text.
    private static VersionTree Tree(params string[] blocks) => VersionTree.Read(
        new ContentItem { ContentItemId = "root", ContentType = "Page", Content = new JsonObject { ["Blocks"] = Bag(blocks) } },
        name => new ContentTypeDefinition(name, name == "Page" ? "Pagina" : "Blok", [], []));

    private static JsonObject Bag(IEnumerable<string> blocks) =>
        new() { ["ContentItems"] = new JsonArray([.. blocks.Select(block => (JsonNode)Block(block))]) };

    private static JsonObject Block(string block)
    {
        var name = block.Split('(', '=')[0];
        var inside = block.Contains('(', StringComparison.Ordinal) ? block.Split('(')[1].TrimEnd(')').Split(',') : [];
        return new JsonObject
        {
            ["ContentItemId"] = name,
            ["ContentType"] = "Block",
            ["DisplayText"] = name,
            ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = block.Contains('=', StringComparison.Ordinal) ? block.Split('=')[1] : "" },
            ["Inside"] = Bag(inside),
        };
    }
}
