using Campus.Platform;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Campus.Cohorts.Calendar;

/// <summary>
/// Writes the message that a calendar follows: an invitation, or its end (RFC 5546, sections 3.2.2 and 3.2.5).
/// </summary>
internal static class Itip
{
    /// <summary>
    /// From a message that is due, the meeting as it is, the receiver's name and the moment: the calendar part of the
    /// mail, which goes to <see cref="Sending.Address"/> and comes from <see cref="Sending.Organizer"/>. Nobody else is
    /// in it.
    /// </summary>
    public static MailAppointment Write(Sending sending, Meeting meeting, string name, DateTime nowUtc)
    {
        var method = sending.Method == ItipMethod.Request ? "REQUEST" : "CANCEL";
        var isOff = sending.Method == ItipMethod.Cancel;
        var invitation = CalendarText.Event(meeting, sending.Uid, sending.Sequence, isOff, nowUtc);
        invitation.Organizer = Organizer(sending.Organizer);
        invitation.Attendees.Add(Attendee(new(sending.Address, name)));
        AddWordsForOutlook(invitation);
        var calendar = CalendarText.Empty(method);
        calendar.Events.Add(invitation);
        return new(method, CalendarText.Write(calendar));
    }

    // RFC 5545, section 3.8.4.3. Of no name Ical.Net would write an empty one.
    private static Organizer Organizer(CalendarAddress address) =>
        NameOf(address) is { } name ? new(address.Mailto) { CommonName = name } : new(address.Mailto);

    // RFC 5545, section 3.8.4.1. It is in the calendar because of a seat: nobody has to answer, and no answer is read.
    private static Attendee Attendee(CalendarAddress address) => new(address.Mailto)
    {
        Type = "INDIVIDUAL",
        Role = "REQ-PARTICIPANT",
        ParticipationStatus = "ACCEPTED",
        Rsvp = false,
        CommonName = NameOf(address),
    };

    private static void AddWordsForOutlook(CalendarEvent invitation)
    {
        invitation.AddProperty("X-MICROSOFT-CDO-BUSYSTATUS", "BUSY");
        invitation.AddProperty("X-MICROSOFT-DISALLOW-COUNTER", "TRUE");
    }

    private static string? NameOf(CalendarAddress address) =>
        CalendarWords.Name(address.Name) is { Length: > 0 } name ? name : null;
}
