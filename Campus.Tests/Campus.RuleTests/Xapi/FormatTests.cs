using System.Text;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.RuleTests.Xapi;

/// <summary>The formats of xAPI 1.0.3 Data 4, at their edges.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("http://a.nl", true)]
    [InlineData("urn:uuid:6690e6c9-3ef0-4ed3-8b37-7f3964730bee", true)]
    [InlineData("https://example.com/فعل/خواندن", true)]
    [InlineData("tag:adlnet.gov,2013:expapi:0.9:activities:other", true)]
    [InlineData("https://a.nl/%C3%A9?x=[1]#deel", true)]
    [InlineData("a.nl/x", false)]
    [InlineData("/x", false)]
    [InlineData("http:", false)]
    [InlineData(":x", false)]
    [InlineData("1http://a.nl", false)]
    [InlineData("http://a.nl/een twee", false)]
    [InlineData("http://a.nl/<x>", false)]
    [InlineData("http://a.nl/%zz", false)]
    [InlineData("http://a.nl/100%", false)]
    [InlineData("", false)]
    public void An_IRI_has_a_scheme_and_no_forbidden_characters(string text, bool valid) =>
        Formats.IsIri(Encoding.UTF8.GetBytes(text)).ShouldBe(valid);

    [Theory]
    [InlineData("nl", true)]
    [InlineData("nl-NL", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("zh-cmn-Hans-CN", true)]
    [InlineData("sl-rozaj-biske-1994", true)]
    [InlineData("de-CH-1901", true)]
    [InlineData("es-419", true)]
    [InlineData("en-US-u-islamcal", true)]
    [InlineData("de-CH-x-phonebk", true)]
    [InlineData("x-whatever", true)]
    [InlineData("i-klingon", true)]
    [InlineData("ar-a-aaa-b-bbb", true)]
    [InlineData("ar-a-aaa-b-bbb-A-ccc", false)]
    [InlineData("de-1901-1901", false)]
    [InlineData("sgn-BE-NL", true)]
    [InlineData("und", true)]
    [InlineData("n", false)]
    [InlineData("nl-", false)]
    [InlineData("nl_NL", false)]
    [InlineData("nl-NLD-NLD-NLD-NLD", false)]
    [InlineData("nl-NL-a", false)]
    [InlineData("x", false)]
    [InlineData("123", false)]
    [InlineData("nederlandse", false)]
    [InlineData("nl-toolongsubtag", false)]
    [InlineData("", false)]
    public void A_language_tag_follows_RFC_5646(string text, bool valid) =>
        LanguageTags.IsValid(Encoding.UTF8.GetBytes(text)).ShouldBe(valid);

    [Theory]
    [InlineData("PT4H35M59.14S", true)]
    [InlineData("P16559.14S", true)]
    [InlineData("P3Y1M29DT4H35M59.14S", true)]
    [InlineData("P3Y", true)]
    [InlineData("P4W", true)]
    [InlineData("PT0S", true)]
    [InlineData("PT1,5H", true)]
    [InlineData("P4W1D", false)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("P1DT", false)]
    [InlineData("P1M1Y", false)]
    [InlineData("PT1M1H", false)]
    [InlineData("PT1.5H3M", false)]
    [InlineData("P1.5DT3M", false)]
    [InlineData("P1H", false)]
    [InlineData("-PT1S", false)]
    [InlineData("PT1.S", false)]
    [InlineData("PTS", false)]
    [InlineData("1S", false)]
    [InlineData("P0003-06-04T12:30:05", false)]
    public void A_duration_has_designators_in_order(string text, bool valid) =>
        Durations.IsValid(Encoding.UTF8.GetBytes(text)).ShouldBe(valid);

    [Theory]
    [InlineData("2026-05-18T05:32:34Z", true, true)]
    [InlineData("2026-05-18T05:32:34.804823+02:00", true, true)]
    [InlineData("2024-02-29T23:59:60Z", true, true)]
    [InlineData("2026-05-18T05:32:34", true, false)]
    [InlineData("2026-05-18T05:32Z", true, false)]
    [InlineData("2026-05-18T05:32:34+0200", true, false)]
    [InlineData("2026-05-18T05:32:34+02", true, false)]
    [InlineData("2026-05-18T05:32:34,5Z", true, false)]
    [InlineData("2026-05-18T05:32:34-00:00", false, false)]
    [InlineData("2026-05-18T05:32:34-0000", false, false)]
    [InlineData("2026-05-18T05:32:34-00", false, false)]
    [InlineData("2026-02-29T05:32:34Z", false, false)]
    [InlineData("2026-13-01T05:32:34Z", false, false)]
    [InlineData("2026-05-18T24:00:01Z", false, false)]
    [InlineData("2026-05-18T05:32:34.Z", false, false)]
    [InlineData("2026-05-18 05:32:34Z", false, true)]
    [InlineData("2026-05-18T05:32:34+24:00", false, false)]
    [InlineData("0001-01-01T00:00:00+01:00", false, false)]
    [InlineData("20260518T053234Z", false, false)]
    [InlineData("2026-05-18", false, false)]
    [InlineData("gisteren", false, false)]
    public void A_timestamp_is_a_moment(string text, bool in1, bool in2)
    {
        Timestamps.IsValid(Encoding.UTF8.GetBytes(text), XapiVersion.V1).ShouldBe(in1);
        Timestamps.IsValid(Encoding.UTF8.GetBytes(text), XapiVersion.V2).ShouldBe(in2);
    }

    [Fact]
    public void A_timestamp_keeps_its_point_in_time()
    {
        Timestamps.TryParse("2026-05-18T05:32:34.8045678+02:00"u8, XapiVersion.V2, out var moment).ShouldBeTrue();
        moment.ShouldBe(new DateTimeOffset(2026, 5, 18, 3, 32, 34, TimeSpan.Zero).AddTicks(8045678));
    }

    [Theory]
    [InlineData("1.0", true, true)]
    [InlineData("1.0.0", true, true)]
    [InlineData("1.0.12", true, true)]
    [InlineData("2.0.0", false, true)]
    [InlineData("1.0.", false, false)]
    [InlineData("1.0.x", false, false)]
    [InlineData("1.00", false, false)]
    [InlineData("0.95", false, false)]
    public void A_version_is_a_patch_of_what_is_spoken(string text, bool in1, bool in2)
    {
        Formats.IsVersion(Encoding.UTF8.GetBytes(text), XapiVersion.V1).ShouldBe(in1);
        Formats.IsVersion(Encoding.UTF8.GetBytes(text), XapiVersion.V2).ShouldBe(in2);
    }
}
