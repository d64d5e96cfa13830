using System.Globalization;
using Campus.Cohorts.Seats;
using Campus.Platform;

namespace Campus.RuleTests.Cohorts;

/// <summary>How long an offer holds (R16).</summary>
public sealed class ReplyTimeTests
{
    [Theory]
    [InlineData("2027-01-12 10:00", "2027-01-14 10:00")] // Tuesday to Thursday
    [InlineData("2027-01-12 19:59", "2027-01-14 19:59")]
    [InlineData("2027-01-12 21:00", "2027-01-15 12:00")] // not in the evening
    [InlineData("2027-01-12 03:00", "2027-01-14 12:00")] // nor at night
    [InlineData("2027-01-14 10:00", "2027-01-18 12:00")] // nor on a Saturday
    [InlineData("2027-01-13 21:00", "2027-01-18 12:00")]
    [InlineData("2027-03-24 10:00", "2027-03-30 12:00")] // Good Friday and Easter
    [InlineData("2027-04-25 10:00", "2027-04-28 12:00")] // the King's birthday
    [InlineData("2027-12-23 10:00", "2027-12-27 12:00")] // Christmas
    public void An_offer_ends_at_an_hour_at_which_people_at_work_answer(string now, string until) =>
        ReplyTime.Until(Moment(now), Moment("2028-12-31 00:00")).ShouldBe(Moment(until));

    [Theory]
    [InlineData("2027-01-13 10:00", true)]
    [InlineData("2027-01-13 09:59", false)]
    public void It_never_runs_past_the_start_and_is_no_offer_with_less_than_a_day(string closes, bool isOffer) =>
        ReplyTime.Until(Moment("2027-01-12 10:00"), Moment(closes)).ShouldBe(isOffer ? Moment(closes) : null);

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027-03-26")]
    [InlineData("2027-03-28")]
    [InlineData("2027-03-29")]
    [InlineData("2027-05-06")]
    [InlineData("2027-05-17")]
    [InlineData("2025-04-26")]
    [InlineData("2025-05-05")]
    [InlineData("2024-03-31")]
    [InlineData("2038-04-25")]
    [InlineData("2027-12-26")]
    public void Offices_are_closed_on_holidays(string day) => DutchHolidays.IsHoliday(Day(day)).ShouldBeTrue();

    [Theory]
    [InlineData("2027-05-05")]
    [InlineData("2025-04-27")]
    [InlineData("2027-12-24")]
    [InlineData("2027-04-01")]
    public void And_open_on_other_days(string day) => DutchHolidays.IsHoliday(Day(day)).ShouldBeFalse();

    [Theory]
    [InlineData("2027-03-20 23:59", true)]
    [InlineData("2027-03-21 00:00", false)]
    public void Days_before_the_start_are_days_on_the_calendar_here(string now, bool books) =>
        new CohortTerms(
            null, Moment("2027-03-30 00:00"), Moment("2027-03-31 09:30"), Moment("2027-03-01 00:00"), 10, false)
            .Books(Moment(now)).ShouldBe(books);

    private static DateTime Moment(string local) => DutchTime.Utc(DateTime.Parse(local, CultureInfo.InvariantCulture));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
