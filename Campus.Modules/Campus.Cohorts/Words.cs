using Campus.Cohorts.Seats;
using Campus.Platform;

namespace Campus.Cohorts;

/// <summary>Days, times, numbers and states of groups in words.</summary>
internal static class Words
{
    public static string Count(int number, string one, string more) => number == 1 ? $"1 {one}" : $"{number} {more}";

    /// <summary>
    /// For example <c>dinsdag 9 maart 2027, 09:30 tot 12:30 uur</c>; with both days when it ends on another.
    /// </summary>
    public static string Period(DateTime startUtc, DateTime endUtc)
    {
        var (start, end) = (DutchTime.Local(startUtc), DutchTime.Local(endUtc));
        return start.Date == end.Date
            ? $"{Long(start)}, {Time(start)} tot {Time(end)} uur"
            : $"{Long(start)}, {Time(start)} uur tot {Long(end)}, {Time(end)} uur";
    }

    /// <summary>A moment with its day of the week, for example <c>dinsdag 9 maart 2027, 12:00 uur</c>.</summary>
    public static string Moment(DateTime utc)
    {
        var local = DutchTime.Local(utc);
        return $"{Long(local)}, {Time(local)} uur";
    }

    /// <summary>The day of a moment, with its day of the week.</summary>
    public static string Day(DateTime utc) => Long(DutchTime.Local(utc));

    /// <summary>The last day of something that ends when a day is over.</summary>
    public static string LastDay(DateTime endUtc) => Long(DutchTime.DayThatEnds(endUtc).ToDateTime(TimeOnly.MinValue));

    /// <summary>What a status is called.</summary>
    public static string Status(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Requested => "Aangevraagd",
        ApplicationStatus.Waitlisted => "Op de wachtlijst",
        ApplicationStatus.Offered => "Plaats aangeboden",
        ApplicationStatus.Seated => "Je hebt een plaats",
        ApplicationStatus.Rejected => "Afgewezen",
        ApplicationStatus.ApprovalExpired => "Niet op tijd goedgekeurd",
        ApplicationStatus.Withdrawn => "Ingetrokken",
        ApplicationStatus.Lapsed => "Aanbod verlopen",
        ApplicationStatus.Declined => "Aanbod afgeslagen",
        ApplicationStatus.Voided => "Aanbod vervallen",
        ApplicationStatus.NoSeat => "Geen plaats",
        ApplicationStatus.Cancelled => "Afgemeld",
        ApplicationStatus.Substituted => "Plaats overgedragen",
        ApplicationStatus.Removed => "Uit de groep gehaald",
        ApplicationStatus.Swapped => "Naar een andere groep",
        ApplicationStatus.CohortCancelled => "Groep gaat niet door",
        ApplicationStatus.Finished => "Afgerond",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Why nothing happened, for who asked, with what she can do.</summary>
    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.NotOpen => "Je kunt je voor deze groep niet aanmelden.",
        Refusal.TooEarly => "Aanmelden kan nog niet. Op deze pagina staat vanaf wanneer het kan.",
        Refusal.TooLate => "Aanmelden kan niet meer: de laatste dag is voorbij.",
        Refusal.AlreadyIn => "Je bent al aangemeld voor deze groep.",
        Refusal.OfferOver =>
            "Je aanbod is verlopen en de plaats is naar iemand anders gegaan. Je kunt je opnieuw aanmelden.",
        Refusal.Full => "Er is geen plaats.",
        Refusal.OtherOrganisation => "Alleen een collega van dezelfde organisatie kan je plaats overnemen.",
        Refusal.Busy => "Het is nu heel druk bij deze groep. Er is niets gebeurd: probeer het nog een keer.",
        Refusal.Unknown or Refusal.NotNow or Refusal.Invalid =>
            "Dit kan nu niet. Kijk op de pagina van de groep hoe het staat.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static string Long(DateTime local) => local.ToString("dddd d MMMM yyyy", DutchTime.Culture);

    private static string Time(DateTime local) => local.ToString("HH:mm", DutchTime.Culture);
}
