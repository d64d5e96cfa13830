using Campus.Editorial.Versions;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Editorial.Versions;

/// <summary>Two texts beside each other, word by word.</summary>
public sealed class TextDiffTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true);

    [Fact]
    public void The_same_text_is_one_stretch() =>
        Marked("Wat hoor je?", "Wat hoor je?").ShouldBe("Wat hoor je?");

    [Theory]
    [InlineData("Wat hoor je?", "Wat zie je?", "Wat [-hoor][+zie] je?")]
    [InlineData("", "Nieuw", "[+Nieuw]")]
    [InlineData("Oud", "", "[-Oud]")]
    [InlineData("een twee drie", "een drie", "een [-twee ]drie")]
    [InlineData("het oude huis", "het nieuwe dorp", "het [-oude huis][+nieuwe dorp]")]
    [InlineData("Hij gaat.", "Hij gaat!", "Hij gaat[-.][+!]")]
    public void What_changed_is_as_little_as_a_reader_would_mark(string before, string after, string marked) =>
        Marked(before, after).ShouldBe(marked);

    [Fact]
    public void Without_what_was_added_it_is_the_first_text_and_without_what_was_removed_the_second() =>
        Check.One(Many, Prop.ForAll(Pairs.ToArbitrary(), pair =>
        {
            var pieces = TextDiff.Compare(pair.Before, pair.After);
            Without(pieces, TextChange.Added).ShouldBe(pair.Before);
            Without(pieces, TextChange.Removed).ShouldBe(pair.After);
            pieces.Zip(pieces.Skip(1)).ShouldAllBe(two => two.First.Change != two.Second.Change);
        }));

    [Fact]
    public void A_huge_text_is_compared_in_a_moment()
    {
        var words = Enumerable.Range(0, 60_000).Select(number => $"woord{number}").ToArray();
        var before = string.Join(' ', words);
        words[30_000] = "anders";
        var after = string.Join(' ', words);
        TextDiff.Compare(before, after).Count.ShouldBe(4);
        var other = string.Join(' ', words.Reverse());
        Without(TextDiff.Compare(before, other), TextChange.Added).ShouldBe(before);
    }

    // Single signs are words of their own, and none is a space, which reads better when it changes along.
    [Fact]
    public void No_word_is_marked_that_could_have_stayed() =>
        Check.One(Many, Prop.ForAll(Signs.Two().ToArbitrary(), pair =>
        {
            var (before, after) = (string.Concat(pair.Item1), string.Concat(pair.Item2));
            var same = TextDiff.Compare(before, after).Where(piece => piece.Change == TextChange.Same);
            same.Sum(piece => piece.Text.Length).ShouldBe(LongestInBoth(before, after));
        }));

    private static Gen<char[]> Signs => Gen.Elements('.', ',', '!', '?').ArrayOf();

    private static int LongestInBoth(string one, string other)
    {
        var longest = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                longest[i, j] = one[i - 1] == other[j - 1]
                    ? longest[i - 1, j - 1] + 1
                    : Math.Max(longest[i - 1, j], longest[i, j - 1]);
            }
        }
        return longest[one.Length, other.Length];
    }

    private static Gen<(string Before, string After)> Pairs =>
        from before in Words
        from after in Gen.OneOf(Words, Mutated(before))
        select (string.Concat(before), string.Concat(after));

    private static Gen<string[]> Words => Gen.Elements("een", "twee", "drie", " ", ".", "\n", " ", "é1").ArrayOf();

    private static Gen<string[]> Mutated(string[] words) =>
        from keep in Gen.Elements(true, true, true, false).ArrayOf(words.Length)
        from extra in Words
        select words.Where((_, index) => keep[index]).Concat(extra).ToArray();

    private static string Without(IEnumerable<TextPiece> pieces, TextChange change) =>
        string.Concat(pieces.Where(piece => piece.Change != change).Select(piece => piece.Text));

    private static string Marked(string before, string after) => string.Concat(TextDiff.Compare(before, after).Select(piece => piece.Change switch
    {
        TextChange.Added => $"[+{piece.Text}]",
        TextChange.Removed => $"[-{piece.Text}]",
        _ => piece.Text,
    }));
}
