using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Cohorts.Types;
using Campus.Platform;

namespace Campus.Cohorts.Notices;

/// <summary>What a mail about somebody's seat is about.</summary>
internal sealed record NoticeOf(
    SeatEvent Line, ApplicationRow Row, CohortIndex Group, IReadOnlyList<MeetingIndex> Meetings)
{
    public string Title => Group.Title;
}

/// <summary>The mails of groups, in the words people get. No mail names anybody but its reader.</summary>
internal sealed class NoticeMails(ISiteAddress site)
{
    /// <summary>The mail about a line of the ledger.</summary>
    public MailMessage Of(NoticeOf about)
    {
        var (subject, parts) = about.Line.Kind switch
        {
            SeatEventKind.Seated or SeatEventKind.Accepted => Seated(about),
            SeatEventKind.Offered => Offered(about),
            SeatEventKind.MeetingMoved => Moved(about),
            SeatEventKind.Applied or SeatEventKind.Waitlisted => Waiting(about),
            SeatEventKind.Cancelled or SeatEventKind.Substituted => Left(about),
            _ => Ended(about),
        };
        return MailMessage.ToPerson(about.Row.PersonId!, subject, [.. parts]);
    }

    private (string Subject, IEnumerable<MailPart> Parts) Seated(NoticeOf about) =>
        ($"Je hebt een plaats in {about.Title}",
    [
        $"Je doet mee met {about.Title}. Je hebt plaats {about.Row.Slot}. "
            + $"De groep begint op {Words.Day(about.Group.StartUtc)}.",
        .. Dates(about), Page(about),
    ]);

    private (string Subject, IEnumerable<MailPart> Parts) Offered(NoticeOf about) =>
        ($"Er is een plaats voor je in {about.Title}",
    [
        $"Er is een plaats vrij in {about.Title}. Wil je die? "
            + $"Antwoord dan voor {Words.Moment(about.Row.OfferUntilUtc!.Value)}. "
            + "Daarna gaat de plaats naar iemand anders.",
        new("Beantwoord het aanbod", site.Of($"{CohortAddress.Of(about.Group.Slug)}/aanbod")), .. Dates(about),
    ]);

    private (string Subject, IEnumerable<MailPart> Parts) Moved(NoticeOf about) =>
        ($"De bijeenkomsten van {about.Title} zijn veranderd",
    [
        $"Er is iets veranderd in de bijeenkomsten van {about.Title}. Kun je dan niet? "
            + $"Dan meld je je kosteloos af tot {Words.Moment(FreeUntil(about))}.",
        .. Dates(about), Page(about),
    ]);

    private (string Subject, IEnumerable<MailPart> Parts) Waiting(NoticeOf about) =>
        about.Line.Kind == SeatEventKind.Applied
        ? ($"Je aanmelding voor {about.Title}",
        [
            $"Je hebt je aangemeld voor {about.Title}. Iemand moet dat nog goedkeuren. "
                + $"Je hebt nummer {about.Row.QueueNo} in de rij.",
            Page(about),
        ])
        : ($"Je staat op de wachtlijst van {about.Title}",
        [
            $"Je staat op de wachtlijst van {about.Title}, met nummer {about.Row.QueueNo}. "
                + "Je hoeft niets te doen. Komt er een plaats vrij, dan krijg je een mail.",
            Page(about),
        ]);

    private (string Subject, IEnumerable<MailPart> Parts) Left(NoticeOf about) =>
        about.Line.Kind == SeatEventKind.Substituted
        ? ($"Je plaats in {about.Title} is overgenomen",
            [$"Een collega heeft je plaats in {about.Title} overgenomen. Haal de bijeenkomsten uit je agenda."])
        : ($"Je bent afgemeld voor {about.Title}",
        [
            $"Je bent afgemeld voor {about.Title}. Haal de bijeenkomsten uit je agenda.",
            about.Row.LateCancel
                ? $"Kosteloos afmelden kon tot en met {Words.LastDay(about.Group.CancelUntilUtc)}. "
                    + "We hebben erbij gezet dat het later was."
                : "Je plaats is nu vrij voor iemand anders.",
            Page(about),
        ]);

    private (string Subject, IEnumerable<MailPart> Parts) Ended(NoticeOf about) => about.Line.Kind switch
    {
        SeatEventKind.Rejected => ($"Je aanmelding voor {about.Title} is afgewezen",
            [$"Je krijgt geen plaats in {about.Title}. De reden: {about.Line.Facts.Reason}", Others()]),
        SeatEventKind.ApprovalExpired => ($"Je aanmelding voor {about.Title} is niet op tijd goedgekeurd",
            ["Niemand heeft je aanmelding goedgekeurd voordat het aanmelden sloot. Je kunt niet meer mee.", Others()]),
        SeatEventKind.Lapsed => ($"Je aanbod voor {about.Title} is verlopen",
            ["We hebben geen antwoord van je gekregen. Wil je toch mee? Meld je dan opnieuw aan.", Page(about)]),
        SeatEventKind.Voided => ($"Je aanbod voor {about.Title} is vervallen",
            ["De groep is veranderd. Daardoor is er te weinig tijd om op het aanbod te antwoorden.", Page(about)]),
        SeatEventKind.NoSeat => ($"Er was geen plaats in {about.Title}",
            [$"{about.Title} is begonnen, en er is geen plaats voor je vrijgekomen.", Others()]),
        SeatEventKind.CohortCancelled => ($"{about.Title} gaat niet door",
            [$"{about.Title} gaat niet door. Haal de bijeenkomsten uit je agenda.", Others()]),
        _ => ($"Je zit niet meer in {about.Title}",
        [
            $"Je bent uit {about.Title} gehaald."
                + (about.Line.Facts.Reason is { } reason ? $" De reden: {reason}" : ""),
            Others(),
        ]),
    };

    private static DateTime FreeUntil(NoticeOf about) =>
        about.Line.Facts.UntilUtc is { } moved && moved > about.Group.CancelUntilUtc
            ? moved
            : about.Group.CancelUntilUtc;

    private static IEnumerable<MailPart> Dates(NoticeOf about) =>
        from meeting in about.Meetings
        let place = meeting.Place is { } written ? $", {written}" : ""
        select (MailPart)$"{meeting.Title}: {Words.Period(meeting.StartUtc, meeting.EndUtc)}{place}.";

    private MailPart Page(NoticeOf about) => new("Bekijk de groep", site.Of(CohortAddress.Of(about.Group.Slug)));

    private MailPart Others() => new("Bekijk andere groepen", site.Of("/groepen"));
}
