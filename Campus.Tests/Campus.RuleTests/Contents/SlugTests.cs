using Campus.Contents.Parts;

namespace Campus.RuleTests.Contents;

/// <summary>Words become the same piece of a path as in Orchard Core.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("Eén, twee & ½_drie ﬁjn -- Slot!", "een-twee-1-2_drie-fijn-slot")]
    [InlineData("Cursus 2", "cursus-2")]
    [InlineData("C# en .NET", "c-en-net")]
    [InlineData("  spaties  ", "spaties")]
    [InlineData("a_b~c", "a_b~c")]
    [InlineData("Wat kost 5€?", "wat-kost-5")]
    [InlineData("ÆØÅ straße", "æøa-straße")]
    [InlineData("日本語 titel", "日本語-titel")]
    [InlineData("x – y — z", "x-y-z")]
    [InlineData("a-_b", "a-_b")]
    [InlineData("-begin", "begin")]
    [InlineData("eind-", "eind")]
    [InlineData("A.B.C", "a-b-c")]
    [InlineData("é́", "e")]
    [InlineData("①②", "12")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("don't stop", "don-t-stop")]
    [InlineData("100%", "100")]
    [InlineData("v1.0_rc--2", "v1-0_rc-2")]
    [InlineData("______", "______")]
    [InlineData("Ⅳ ﬀ ™ ℃", "iv-ff-tm-c")]
    [InlineData("²³ m²", "23-m2")]
    [InlineData("Ｆｕｌｌ　ｗｉｄｔｈ", "full-width")]
    [InlineData("ĳ en Ĳ", "ij-en-ij")]
    [InlineData("…", "")]
    [InlineData("!!!", "")]
    public void Words_become_a_path(string words, string expected) => Slug.Of(words).ShouldBe(expected);
}
