using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Fields;
using Campus.Contents.Items;

namespace Campus.RuleTests.Contents.Fields;

/// <summary>Numbers, days and addresses as people type them here.</summary>
public sealed class TypedValueTests
{
    [Theory]
    [InlineData("1.000", "1000")]
    [InlineData("1.000,50", "1000.50")]
    [InlineData("1 000", "1000")]
    [InlineData("1\u00A0000", "1000")]
    [InlineData("1\u202F000,5", "1000.5")]
    [InlineData("1.000.000", "1000000")]
    [InlineData("12.500", "12500")]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("0,125", "0.125")]
    [InlineData("1,125", "1.125")]
    [InlineData(",5", "0.5")]
    [InlineData("\u22125", "-5")]
    [InlineData("\u2013 2,5", "-2.5")]
    [InlineData("+3", "3")]
    [InlineData("007", "7")]
    [InlineData(" 42 ", "42")]
    public void A_number_is_what_it_says_in_Dutch(string typed, string number) =>
        DutchNumber.Read(typed).Number.ShouldBe(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1,000", "1000")]
    [InlineData("12,000", "12000")]
    [InlineData("1,000,000", "duizendtallen")]
    [InlineData("1,000.50", "duizendtallen")]
    [InlineData("1.00.000", "Vul een getal in")]
    [InlineData("1 00", "Vul een getal in")]
    [InlineData("1. 000", "Vul een getal in")]
    [InlineData("vijf", "Vul een getal in")]
    [InlineData("5 euro", "Vul een getal in")]
    [InlineData("--5", "Vul een getal in")]
    [InlineData("1e5", "Vul een getal in")]
    [InlineData("5.", "Vul een getal in")]
    [InlineData(".", "Vul een getal in")]
    [InlineData("\u0661\u0662", "Vul een getal in")]
    [InlineData("99999999999999999999999999999999", "Vul een getal in")]
    public void What_can_be_two_numbers_or_none_is_asked_about(string typed, string said)
    {
        var (number, wrong) = DutchNumber.Read(typed);
        number.ShouldBeNull();
        wrong.ShouldNotBeNull().ShouldContain(said);
    }

    [Theory]
    [InlineData("52.379", "52.379")]
    [InlineData("4,899", "4.899")]
    [InlineData("-4.900", "-4.900")]
    public void A_point_in_degrees_is_never_between_thousands(string typed, string number) =>
        DutchNumber.Read(typed, grouped: false).Number.ShouldBe(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1.125", "1,125")]
    [InlineData("1000", "1000")]
    [InlineData("1000.50", "1000,5")]
    [InlineData("1e3", "1000")]
    [InlineData("", "")]
    public void What_a_form_shows_is_read_back_as_the_same_number(string stored, string shown)
    {
        DutchNumber.Shown(stored).ShouldBe(shown);
        if (shown.Length > 0)
        {
            DutchNumber.Read(shown).Number.ShouldBe(decimal.Parse(stored, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("2026-03-01T00:00:00Z", 1)]
    [InlineData("2026-03-01", 1)]
    [InlineData("2026-03-01T00:00:00", 1)]
    [InlineData("2026-03-01T00:00:00+01:00", 1)]
    [InlineData("2026-02-28T23:00:00Z", 1)]
    [InlineData("2026-03-01T23:30:00-05:00", 1)]
    [InlineData("2026-03-01T00:00:00+14:00", 1)]
    [InlineData("2026-03-01T00:00:00.0000000+01:00", 1)]
    public void A_day_stays_the_day_that_was_meant(string stored, int day) =>
        PartBinding.Read<DateField>(new JsonObject { ["Value"] = stored }).Value.ShouldBe(new DateTime(2026, 3, day, 0, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("2026-07-01", "2026-07-01")]
    [InlineData("1-7-2026", "2026-07-01")]
    [InlineData("01/07/2026", "2026-07-01")]
    [InlineData("1 juli 2026", "2026-07-01")]
    public void A_day_is_read_as_it_is_typed_here(string typed, string day)
    {
        FieldDay.TryReadTyped(typed, out var read).ShouldBeTrue();
        FieldDay.Stored(read).ShouldStartWith(day);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("gisteren")]
    public void The_ends_of_the_calendar_fail_nowhere(string stored) =>
        Should.NotThrow(() => PartBinding.Read<DateField>(new JsonObject { ["Value"] = stored }));

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://music.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&list=PL1")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?t=42")]
    [InlineData("//www.youtube.com/embed/dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/shorts/dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/live/dQw4w9WgXcQ?feature=share")]
    [InlineData("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ")]
    [InlineData("HTTPS://WWW.YOUTUBE.COM/watch?v=dQw4w9WgXcQ")]
    public void A_video_is_known_by_any_address_of_it(string address) => YoutubeAddress.IdOf(address).ShouldBe("dQw4w9WgXcQ");

    [Theory]
    [InlineData("https://www.youtube.com/playlist?list=PL1")]
    [InlineData("https://www.youtube.com/watch?list=PL1")]
    [InlineData("https://www.youtube.com/kanaal")]
    [InlineData("https://www.youtube.com/@divosa")]
    [InlineData("https://www.youtube.com/channel/UC1234567890")]
    [InlineData("https://www.youtube.com/embed/videoseries?list=PL1")]
    [InlineData("https://www.youtube.com/embed/live_stream?channel=UC1")]
    [InlineData("https://www.youtube.com/results?search_query=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?v=kort")]
    [InlineData("https://youtu.be/")]
    [InlineData("https://evil.test/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com@evil.test/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://youtube.com.evil.test/watch?v=dQw4w9WgXcQ")]
    [InlineData("javascript://youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("dQw4w9WgXcQ")]
    [InlineData("")]
    public void What_names_no_video_is_refused(string address) => YoutubeAddress.IdOf(address).ShouldBeNull();

    [Fact]
    public void A_list_with_a_hole_in_it_keeps_its_places()
    {
        var field = PartBinding.Read<MediaField>((JsonObject)JsonNode.Parse("""{ "Paths": [null, "a.png", 5], "MediaTexts": ["een", null, ""] }""")!);
        field.Paths.ShouldBe(["", "a.png", "5"]);
        field.MediaTexts.ShouldBe(["een", null, ""]);
    }
}
