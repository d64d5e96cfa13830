using System.Text;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.RuleTests.Xapi;

/// <summary>What each kind of value looks like, at its edges (xAPI 1.0.3 Data 4).</summary>
public sealed class ValueFormatTests
{
    [Theory]
    [InlineData("a:b", true)]
    [InlineData("a+b.c-d1:x", true)]
    [InlineData("https://a.nl/%41", true)]
    [InlineData("a:%41%42", true)]
    [InlineData(":b", false)]
    [InlineData("a:", false)]
    [InlineData("1a:b", false)]
    [InlineData("a_b:c", false)]
    [InlineData("a:b c", false)]
    [InlineData("a:%", false)]
    [InlineData("a:%4", false)]
    [InlineData("a:%41%4g", false)]
    [InlineData("a:%41b%4g", false)]
    [InlineData("a:%41b%", false)]
    public void An_IRI_has_a_scheme_something_after_it_and_whole_escapes(string text, bool valid) =>
        Formats.IsIri(Bytes(text)).ShouldBe(valid);

    [Theory]
    [InlineData("mailto:a@b", true)]
    [InlineData("mailto:@b", false)]
    [InlineData("mailto:a@", false)]
    [InlineData("mailto:a@b@c", false)]
    [InlineData("mailto:a", false)]
    [InlineData("mail:a@b", false)]
    public void A_mailbox_has_something_on_both_sides_of_one_at_sign(string text, bool valid) =>
        Formats.IsMailbox(Bytes(text)).ShouldBe(valid);

    [Theory]
    [InlineData("a/b", true)]
    [InlineData("text/plain;charset=utf-8", true)]
    [InlineData("text/plain ; charset=utf-8", true)]
    [InlineData("/b", false)]
    [InlineData("a/", false)]
    [InlineData("a", false)]
    [InlineData("a/ b", false)]
    [InlineData("a /b", false)]
    [InlineData(";a/b", false)]
    public void A_media_type_has_a_token_on_both_sides_of_the_slash(string text, bool valid) =>
        Formats.IsMediaType(Bytes(text)).ShouldBe(valid);

    [Theory]
    [InlineData("nl", true)]
    [InlineData("nl-NL", true)]
    [InlineData("nl-Latn-NL", true)]
    [InlineData("es-419", true)]
    [InlineData("zh-aaa-bbb-ccc", true)]
    [InlineData("sl-rozaj-biske-1994", true)]
    [InlineData("nl-1abc", true)]
    [InlineData("en-u-ab-cd", true)]
    [InlineData("en-a-bbb-x-a", true)]
    [InlineData("x-a", true)]
    [InlineData("abcd", true)]
    [InlineData("i-klingon", true)]
    [InlineData("n", false)]
    [InlineData("n-NL", false)]
    [InlineData("n1-NL", false)]
    [InlineData("nl-", false)]
    [InlineData("nl--NL", false)]
    [InlineData("nl-123456789", false)]
    [InlineData("nl-a!bcd", false)]
    [InlineData("nl-N1", false)]
    [InlineData("nl-41a", false)]
    [InlineData("nl-1ab", false)]
    [InlineData("nl-ab1c", false)]
    [InlineData("zh-aaa-bbb-ccc-ddd", false)]
    [InlineData("abcd-aaa", false)]
    [InlineData("abcde-aaa", false)]
    [InlineData("nl-Latn-Cyrl", false)]
    [InlineData("nl-NL-BE", false)]
    [InlineData("nl-rozaj-rozaj", false)]
    [InlineData("nl-a", false)]
    [InlineData("nl-a-bb-a-cc", false)]
    [InlineData("x", false)]
    [InlineData("nl-x", false)]
    public void A_language_tag_follows_RFC_5646(string tag, bool valid) => LanguageTags.IsValid(Bytes(tag)).ShouldBe(valid);

    [Theory]
    [InlineData("P1W", true)]
    [InlineData("PT1S", true)]
    [InlineData("P1D", true)]
    [InlineData("P1Y2M3DT4H5M6.7S", true)]
    [InlineData("P16559.14S", true)]
    [InlineData("PT0,5S", true)]
    [InlineData("XT1S", false)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("PT1", false)]
    [InlineData("P10", false)]
    [InlineData("PT1.S", false)]
    [InlineData("PT1.5", false)]
    [InlineData("P.5S", false)]
    [InlineData("PTS", false)]
    [InlineData("PT1.5H1S", false)]
    [InlineData("P1.5DT1S", false)]
    [InlineData("PT1S1H", false)]
    [InlineData("PT1H1H", false)]
    [InlineData("P1WT1S", false)]
    public void A_duration_has_its_parts_in_order_and_a_fraction_at_the_end_only(string text, bool valid) =>
        Durations.IsValid(Bytes(text)).ShouldBe(valid);

    [Theory]
    [InlineData("PT1.234S", "PT1.23S")]
    [InlineData("PT1.20S", "PT1.2S")]
    [InlineData("PT1.009S", "PT1S")]
    [InlineData("PT1,5S", "PT1.5S")]
    [InlineData("PT1.S", "PT1S")]
    [InlineData("PT1H", "PT1H")]
    [InlineData("P1.5W", "P1.5W")]
    [InlineData("PT90S", "PT90S")]
    public void Durations_are_compared_to_a_hundredth_of_a_second(string text, string compared) =>
        Durations.Comparable(text).ShouldBe(compared);

    [Theory]
    [InlineData("2.4.1", "xAPI 2.0 4.2.2")]
    [InlineData("2.4.3", "xAPI 2.0 4.2.2.2")]
    [InlineData("2.4.3.1", "xAPI 2.0 4.2.2.2")]
    [InlineData("2.4.11", "xAPI 2.0 4.2.2.6")]
    [InlineData("2.4.35", "xAPI 2.0 4.2.2")]
    [InlineData("2.20", "xAPI 2.0 4.2")]
    [InlineData("Communication 2.10", "xAPI 2.0 4.1.6")]
    public void A_section_keeps_its_meaning_in_the_other_version(string section, string named) =>
        Sections.Name(section, XapiVersion.V2).ShouldBe(named);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
