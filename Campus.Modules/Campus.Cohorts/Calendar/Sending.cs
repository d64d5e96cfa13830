namespace Campus.Cohorts.Calendar;

/// <summary>What a message does to a calendar (RFC 5546, section 1.4).</summary>
internal enum ItipMethod
{
    /// <summary>Puts the meeting there, or changes it (RFC 5546, section 3.2.2).</summary>
    Request,

    /// <summary>Takes it away (RFC 5546, section 3.2.5).</summary>
    Cancel,
}

/// <summary>
/// One message about one meeting to one person. The last one that was sent is kept: from that and from what holds now
/// <see cref="NextSending"/> tells the next.
/// </summary>
/// <param name="Uid">The same in all messages of this person about this meeting, also when the setting changes.</param>
/// <param name="Method">What it does.</param>
/// <param name="Sequence">Its number (RFC 5545, section 3.8.7.4), higher each time: a lower one is ignored.</param>
/// <param name="Organizer">Who the first message came from, also when the site has another sender by now.</param>
/// <param name="Address">Whose calendar it reaches.</param>
/// <param name="ContentHash">Time and place as it tells them, by <see cref="ContentHash.Of"/>.</param>
internal sealed record Sending(
    string Uid, ItipMethod Method, int Sequence, CalendarAddress Organizer, string Address, string ContentHash);
