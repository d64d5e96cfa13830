using System.Globalization;
using Campus.Editorial.Moments;

namespace Campus.RuleTests.Editorial.Publishing;

/// <summary>Moments that editors choose, also in the two nights in which the clock changes.</summary>
public sealed class DutchMomentTests
{
    [Theory]
    [InlineData("2026-07-01T09:00", "2026-07-01T07:00", null)]
    [InlineData("2026-12-01T09:00", "2026-12-01T08:00", null)]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30", "bestaat die dag niet")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30", "twee keer")]
    public void A_chosen_moment_is_one_moment(string local, string utc, string? said)
    {
        var chosen = DutchMoment.Choose(Moment(local));
        chosen.Utc.ShouldBe(Moment(utc));
        if (said is null)
        {
            chosen.Note.ShouldBeNull();
        }
        else
        {
            chosen.Note.ShouldNotBeNull().ShouldContain(said);
        }
    }

    [Theory]
    [InlineData("2026-03-29T01:30", "29 maart 2026 om 03:30 uur")]
    [InlineData("2026-10-25T00:30", "25 oktober 2026 om 02:30 uur (zomertijd)")]
    [InlineData("2026-10-25T01:30", "25 oktober 2026 om 02:30 uur (wintertijd)")]
    public void A_moment_is_said_without_doubt(string utc, string words) => DutchMoment.Words(Moment(utc)).ShouldBe(words);

    private static DateTime Moment(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
