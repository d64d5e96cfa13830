using System.Text.Json.Nodes;
using Campus.Editorial.Editor;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Editorial.Editor;

/// <summary>Two changed copies of one document come together, and nothing is lost on the way.</summary>
public sealed class ThreeWayTests
{
    private const string Base = """{ "T": { "Title": "a" }, "B": { "Items": [ { "ContentItemId": "1", "X": "x" }, { "ContentItemId": "2", "X": "y" } ] } }""";

    [Fact]
    public void Changes_of_different_things_are_both_there()
    {
        var (merged, clashes) = Merge(Base, Base.Replace("\"a\"", "\"mine\""), Base.Replace("\"y\"", "\"theirs\""));
        merged["T"]!["Title"]!.ToString().ShouldBe("mine");
        merged["B"]!["Items"]![1]!["X"]!.ToString().ShouldBe("theirs");
        clashes.ShouldBeEmpty();
    }

    [Fact]
    public void A_change_of_the_same_thing_stays_mine_and_theirs_is_reported()
    {
        var (merged, clashes) = Merge(Base, Base.Replace("\"a\"", "\"mine\""), Base.Replace("\"a\"", "\"theirs\""));
        merged["T"]!["Title"]!.ToString().ShouldBe("mine");
        clashes.Single().Path.ShouldBe("T/Title");
        clashes.Single().Theirs!.ToString().ShouldBe("theirs");
    }

    [Fact]
    public void An_item_that_moved_here_and_changed_there_is_one_item()
    {
        const string Moved = """{ "T": { "Title": "a" }, "B": { "Items": [ { "ContentItemId": "2", "X": "y" }, { "ContentItemId": "1", "X": "x" } ] } }""";
        var (merged, clashes) = Merge(Base, Moved, Base.Replace("\"y\"", "\"theirs\""));
        Ids(merged).ShouldBe(["2", "1"]);
        merged["B"]!["Items"]![0]!["X"]!.ToString().ShouldBe("theirs");
        clashes.ShouldBeEmpty();
    }

    [Fact]
    public void An_item_that_was_added_there_comes_after_its_neighbour()
    {
        var theirs = Base.Replace("{ \"ContentItemId\": \"2\"", "{ \"ContentItemId\": \"new\" }, { \"ContentItemId\": \"2\"");
        Ids(Merge(Base, Base.Replace("\"y\"", "\"mine\""), theirs).Merged).ShouldBe(["1", "new", "2"]);
    }

    [Fact]
    public void An_item_that_I_took_away_and_they_changed_is_reported()
    {
        const string Without = """{ "T": { "Title": "a" }, "B": { "Items": [ { "ContentItemId": "1", "X": "x" } ] } }""";
        var (merged, clashes) = Merge(Base, Without, Base.Replace("\"y\"", "\"theirs\""));
        Ids(merged).ShouldBe(["1"]);
        clashes.Single().Theirs!["X"]!.ToString().ShouldBe("theirs");
    }

    [Fact]
    public void Whatever_both_change_every_text_of_either_is_in_the_result_or_reported()
    {
        var text = Gen.Elements("a", "b", "c");
        var change = Gen.Two(Gen.Three(text));
        Prop.ForAll(change.ToArbitrary(), pair => Keeps(pair.Item1, pair.Item2)).QuickCheckThrowOnFailure();
    }

    private static bool Keeps((string, string, string) mine, (string, string, string) theirs)
    {
        var (merged, clashes) = Merge(Document("a", "a", "a"), Document(mine), Document(theirs));
        return Said(merged, clashes, "K1", mine.Item1, theirs.Item1)
            && Said(merged, clashes, "K2", mine.Item2, theirs.Item2)
            && Said(merged, clashes, "K3", mine.Item3, theirs.Item3);
    }

    // What somebody changed is there; when both did, mine is there and theirs is reported.
    private static bool Said(JsonObject merged, List<Clash> clashes, string key, string mine, string theirs)
    {
        var now = merged["P"]![key]!.ToString();
        var expected = mine == "a" ? theirs : mine;
        var clashed = mine != "a" && theirs != "a" && mine != theirs;
        return now == expected && clashes.Exists(clash => clash.Path == $"P/{key}" && clash.Theirs!.ToString() == theirs) == clashed;
    }

    private static string Document((string One, string Two, string Three) texts) => Document(texts.One, texts.Two, texts.Three);

    private static string Document(string one, string two, string three) => $$"""{ "P": { "K1": "{{one}}", "K2": "{{two}}", "K3": "{{three}}" } }""";

    private static (JsonObject Merged, List<Clash> Clashes) Merge(string basis, string mine, string theirs)
    {
        List<Clash> clashes = [];
        var merged = ThreeWay.Merge(JsonNode.Parse(basis), JsonNode.Parse(mine), JsonNode.Parse(theirs), "", clashes);
        return ((JsonObject)merged!, clashes);
    }

    private static IEnumerable<string> Ids(JsonObject merged) => merged["B"]!["Items"]!.AsArray().Select(item => item!["ContentItemId"]!.ToString());
}
