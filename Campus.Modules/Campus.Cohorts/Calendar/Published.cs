namespace Campus.Cohorts.Calendar;

/// <summary>A meeting in a file or a feed of one person.</summary>
/// <param name="Meeting">The meeting as it is.</param>
/// <param name="Uid">The one of the person's invitation, so that the two are one entry.</param>
/// <param name="Sequence">The number of the last message about it; 0 before the first.</param>
/// <param name="SeatEndedUtc">When the person's seat ended; null when she has it.</param>
internal sealed record PublishedMeeting(Meeting Meeting, string Uid, int Sequence, DateTime? SeatEndedUtc = null)
{
    /// <summary>From when it no longer holds for this person; null when it does.</summary>
    public DateTime? OffUtc => (SeatEndedUtc, Meeting.CancelledUtc) switch
    {
        ({ } ended, { } cancelled) => ended < cancelled ? ended : cancelled,
        var (ended, cancelled) => ended ?? cancelled,
    };
}

/// <summary>
/// Writes calendars that people fetch: without method, organiser and invited (RFC 5545, section 3.7.2), as a calendar
/// that reads those would write to the organiser.
/// </summary>
internal static class Published
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>A file of the meetings given, one or all of a group; those that are off stay 30 days, as off.</summary>
    public static string File(IEnumerable<PublishedMeeting> meetings, DateTime nowUtc) =>
        CalendarText.Write(Filled(meetings, nowUtc));

    /// <summary>
    /// The feed of one person: the same under a name (RFC 7986, section 5.1), as a calendar shows the secret address of
    /// a feed that has none.
    /// </summary>
    public static string Feed(string name, IEnumerable<PublishedMeeting> meetings, DateTime nowUtc)
    {
        var calendar = Filled(meetings, nowUtc);
        calendar.AddProperty("NAME", CalendarWords.OneLine(name));
        calendar.AddProperty("X-WR-CALNAME", CalendarWords.OneLine(name));
        return CalendarText.Write(calendar);
    }

    private static Ical.Net.Calendar Filled(IEnumerable<PublishedMeeting> meetings, DateTime nowUtc)
    {
        var calendar = CalendarText.Empty();
        foreach (var one in meetings.Where(one => one.OffUtc is not { } off || nowUtc - off <= Kept)
            .OrderBy(one => one.Meeting.StartUtc).ThenBy(one => one.Uid, StringComparer.Ordinal))
        {
            // The stamp is of the change and not of the fetching: what did not change is the same text, octet by octet.
            var changed = one.OffUtc is { } off && off > one.Meeting.ChangedUtc ? off : one.Meeting.ChangedUtc;
            var isOff = one.OffUtc is not null;
            calendar.Events.Add(CalendarText.Event(one.Meeting, one.Uid, one.Sequence, isOff, changed));
        }
        return calendar;
    }
}
