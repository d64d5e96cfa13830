using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Cohorts.Types;
using Campus.Platform;

namespace Campus.Cohorts.Notices;

/// <summary>The mails of groups, in the words people get. No mail names anybody but its reader.</summary>
internal sealed class NoticeMails(ISiteAddress site)
{
    /// <summary>The mail about a line of the ledger.</summary>
    public MailMessage Of(SeatEvent line, ApplicationRow row, CohortIndex group, IReadOnlyList<MeetingIndex> meetings)
    {
        var (subject, parts) = Text(line, row, group, meetings);
        return MailMessage.ToPerson(row.PersonId!, subject, [.. parts]);
    }

    private (string Subject, IEnumerable<MailPart> Parts) Text(
        SeatEvent line, ApplicationRow row, CohortIndex group, IReadOnlyList<MeetingIndex> meetings) => line.Kind switch
    {
        SeatEventKind.Applied => ($"Je aanmelding voor {group.Title}",
            [$"Je hebt je aangemeld voor {group.Title}. Iemand moet dat nog goedkeuren. Je hebt nummer {row.QueueNo} in de rij.", Page(group)]),
        SeatEventKind.Rejected => ($"Je aanmelding voor {group.Title} is afgewezen",
            [$"Je krijgt geen plaats in {group.Title}. De reden: {line.Facts.Reason}", Others()]),
        SeatEventKind.ApprovalExpired => ($"Je aanmelding voor {group.Title} is niet op tijd goedgekeurd",
            [$"Je kunt niet meer mee met {group.Title}: niemand heeft je aanmelding goedgekeurd voordat het aanmelden sloot.", Others()]),
        SeatEventKind.Waitlisted => ($"Je staat op de wachtlijst van {group.Title}",
            [$"Je staat op de wachtlijst van {group.Title}, met nummer {row.QueueNo}. Je hoeft niets te doen. Komt er een plaats vrij, dan krijg je een mail.", Page(group)]),
        SeatEventKind.Offered => ($"Er is een plaats voor je in {group.Title}",
            [$"Er is een plaats vrij in {group.Title}. Wil je die? Antwoord dan voor {Words.Moment(row.OfferUntilUtc!.Value)}. Daarna gaat de plaats naar iemand anders.",
                new("Beantwoord het aanbod", site.Of($"{CohortAddress.Of(group.Slug)}/aanbod")), .. Dates(meetings)]),
        SeatEventKind.Lapsed => ($"Je aanbod voor {group.Title} is verlopen",
            [$"We hebben geen antwoord van je gekregen. De plaats in {group.Title} is niet meer voor je bewaard. Wil je toch mee? Meld je dan opnieuw aan.", Page(group)]),
        SeatEventKind.Voided => ($"Je aanbod voor {group.Title} is vervallen",
            [$"{group.Title} begint eerder. Daardoor is er te weinig tijd om op het aanbod te antwoorden. Iemand belt met wie op de wachtlijst stond.", Page(group)]),
        SeatEventKind.Cancelled => ($"Je bent afgemeld voor {group.Title}",
            [row.LateCancel
                ? $"Je bent afgemeld voor {group.Title}. Kosteloos afmelden kon tot en met {Words.LastDay(group.CancelUntilUtc)}. We hebben erbij gezet dat het later was."
                : $"Je bent afgemeld voor {group.Title}. Je plaats is nu voor iemand anders. Haal de bijeenkomsten uit je agenda.", Page(group)]),
        SeatEventKind.Substituted => ($"Je plaats in {group.Title} is overgenomen",
            [$"Een collega heeft je plaats in {group.Title} overgenomen. Haal de bijeenkomsten uit je agenda."]),
        SeatEventKind.Removed or SeatEventKind.MembershipEnded => ($"Je zit niet meer in {group.Title}",
            [$"Je bent uit {group.Title} gehaald.{(line.Facts.Reason is { } reason ? $" De reden: {reason}" : "")}", Others()]),
        SeatEventKind.NoSeat => ($"Er was geen plaats in {group.Title}",
            [$"{group.Title} is begonnen, en er is geen plaats voor je vrijgekomen.", Others()]),
        SeatEventKind.CohortCancelled => ($"{group.Title} gaat niet door",
            [$"{group.Title} gaat niet door. Haal de bijeenkomsten uit je agenda.", Others()]),
        SeatEventKind.MeetingMoved => ($"De bijeenkomsten van {group.Title} zijn veranderd",
            [$"Er is iets veranderd in de bijeenkomsten van {group.Title}. Kun je dan niet? Dan meld je je kosteloos af tot {Words.Moment(line.Facts.UntilUtc!.Value)}.",
                .. Dates(meetings), Page(group)]),
        _ => ($"Je hebt een plaats in {group.Title}",
            [$"Je doet mee met {group.Title}. Je hebt plaats {row.Slot}. De groep begint op {Words.Day(group.StartUtc)}.", .. Dates(meetings), Page(group)]),
    };

    private IEnumerable<MailPart> Dates(IReadOnlyList<MeetingIndex> meetings) => meetings.Select(
        meeting => (MailPart)$"{meeting.Title}: {Words.Period(meeting.StartUtc, meeting.EndUtc)}{(meeting.Place is { } place ? $", {place}" : "")}.");

    private MailPart Page(CohortIndex group) => new("Bekijk de groep", site.Of(CohortAddress.Of(group.Slug)));

    private MailPart Others() => new("Bekijk andere groepen", site.Of("/groepen"));
}
