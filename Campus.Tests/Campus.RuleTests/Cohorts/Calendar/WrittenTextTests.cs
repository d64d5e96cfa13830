using Campus.Cohorts.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>Whatever people type, a calendar reads it back, and no line of theirs becomes one of ours.</summary>
public sealed class WrittenTextTests
{
    private const string Evil = "x\r\nATTENDEE:mailto:iedereen@voorbeeld.nl\r\nEND:VEVENT";
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CAMPUS_TEST_LONG") == "1";
    private static readonly Config Many =
        Config.QuickThrowOnFailure.WithMaxTest(IsLong ? 20_000 : 2_000).WithQuietOnSuccess(true);

    private static readonly string[] Signs =
    [
        "a", "Z", "é", "ß", "€", "م", "語", "👍", "👩\u200d👩\u200d👧", "\ud83d", "\udc4d", " ", "\t", "\n", "\r\n", "\r",
        "\u2028", "\u0085", "\0", "\u0007", "\u001b", "\u007f", ",", ";", ":", "\\", "\\n", "\"", "'",
        "^", "^n", "%", "=", "BEGIN:VEVENT",
    ];

    private static Arbitrary<string> Typed => Gen.Elements(Signs).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_text_is_read_back_as_it_was() => Check.One(Many, Prop.ForAll(Typed, typed =>
    {
        var meeting = Meetings.First with { Title = typed, Location = typed, Description = typed, Url = null };
        var text = Write(meeting, typed, "zoe@voorbeeld.nl");
        var read = Meetings.Read(text).Events.ShouldHaveSingleItem();

        (read.Summary ?? "").ShouldBe(CalendarWords.OneLine(typed));
        (read.Location ?? "").ShouldBe(CalendarWords.OneLine(typed));
        (read.Description ?? "").ShouldBe(CalendarWords.Lines(typed));
        (read.Attendees.ShouldHaveSingleItem().CommonName ?? "").ShouldBe(CalendarWords.Name(typed));
    }));

    [Fact]
    public void Folding_breaks_no_sign_and_every_length_of_line_keeps_within_75_octets()
    {
        foreach (var sign in new[] { "a", "é", "€", "👍", "👩\u200d👩\u200d👧" })
        {
            for (var before = 0; before < 80; before++)
            {
                var title = new string('x', before) + string.Concat(Enumerable.Repeat(sign, 80));
                var text = Write(Meetings.First with { Title = title }, "Zoë", "zoe@voorbeeld.nl");
                Meetings.Read(text).Events.Single().Summary.ShouldBe(title);
            }
        }
    }

    [Fact]
    public void A_line_of_75_octets_is_not_folded_and_one_of_76_is()
    {
        Folding.Of(new string('x', 75) + "\r\n").ShouldBe(new string('x', 75) + "\r\n");
        Folding.Of(new string('x', 76) + "\r\n").ShouldBe(new string('x', 75) + "\r\n x\r\n");
        Folding.Of(new string('x', 74) + "é\r\n").ShouldBe(new string('x', 74) + "\r\n é\r\n");
        Folding.Of(new string('x', 72) + "👍\r\n").ShouldBe(new string('x', 72) + "\r\n 👍\r\n");
        Folding.Of(new string('x', 149) + "\r\n")
            .ShouldBe(new string('x', 75) + "\r\n " + new string('x', 74) + "\r\n");
    }

    [Theory]
    [InlineData("a,b;c\\d", @"SUMMARY:a\,b\;c\\d")]
    [InlineData("\\n is geen regel", @"SUMMARY:\\n is geen regel")]
    [InlineData("twee\r\nregels", "SUMMARY:twee regels")]
    [InlineData("Café: \"ja\"", "SUMMARY:Café: \"ja\"")]
    public void A_title_is_escaped(string title, string line) =>
        Meetings.Lines(Write(Meetings.First with { Title = title }, "Zoë", "zoe@voorbeeld.nl")).ShouldContain(line);

    [Theory]
    [InlineData("Jansen, Zoë", "CN=\"Jansen, Zoë\"")]
    [InlineData("Zoë \"Zo\" Jansen", "CN=Zoë 'Zo' Jansen")]
    [InlineData("Zoë;CN=x:mailto", "CN=\"Zoë;CN=x:mailto\"")]
    [InlineData("Zoë^nJansen", "CN=Zoë nJansen")]
    [InlineData("Zoë\r\nJansen", "CN=Zoë Jansen")]
    public void A_name_stays_within_its_quotes(string name, string parameter) =>
        Meetings.Lines(Write(Meetings.First, name, "zoe@voorbeeld.nl"))
            .Single(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal))
            .ShouldEndWith($";RSVP=FALSE;{parameter}:mailto:zoe@voorbeeld.nl");

    [Theory]
    [InlineData("o'brien+campus@voorbeeld.nl", "mailto:o'brien+campus@voorbeeld.nl")]
    [InlineData("a?b&c=d%e@voorbeeld.nl", "mailto:a%3Fb%26c%3Dd%25e@voorbeeld.nl")]
    [InlineData("zoë@voorbeeld.nl", "mailto:zo%C3%AB@voorbeeld.nl")]
    public void An_address_is_one_link(string address, string link) =>
        Meetings.Lines(Write(Meetings.First, "Zoë", address))
            .Single(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)).ShouldEndWith(":" + link);

    [Fact]
    public void What_is_no_address_is_not_written() =>
        Should.Throw<ArgumentException>(() => Write(Meetings.First, "Zoë", "a@b.nl\r\nX:y"));

    [Fact]
    public void A_line_that_somebody_types_is_no_line_of_the_calendar()
    {
        var evil = Meetings.First with { Title = Evil, Location = Evil, Description = Evil };
        var read = Meetings.Read(Write(evil, Evil, "zoe@voorbeeld.nl")).Events.ShouldHaveSingleItem();
        read.Attendees.ShouldHaveSingleItem().Value!.AbsoluteUri.ShouldBe("mailto:zoe@voorbeeld.nl");
    }

    private static string Write(Meeting meeting, string name, string address) => Itip.Write(
        new Sending("1@x", ItipMethod.Request, 0, Meetings.Campus, address, ""), meeting, name, Meetings.Now).Calendar;
}
