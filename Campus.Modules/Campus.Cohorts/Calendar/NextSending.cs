namespace Campus.Cohorts.Calendar;

/// <summary>
/// What a person's calendar has to be told next (RFC 5546, sections 2.1.4 and 3.2). One message at a time: who sends it
/// keeps it as the last one and asks again, until there is nothing. Asked at the moment of sending it is not overtaken
/// by what happened since, and when it stops half-way it goes on where it was.
/// </summary>
internal static class NextSending
{
    /// <summary>
    /// From the last message, or null when there was none, and from what holds now: the next message, or null when the
    /// calendar is right or the meeting is over.
    /// </summary>
    public static Sending? After(Sending? last, Standing now)
    {
        if (now.Meeting.EndUtc <= now.NowUtc)
        {
            return null;
        }
        return last is null ? First(now)
            : last.Method == ItipMethod.Cancel ? Again(last, now)
            : MustGo(last, now) ? Following(last, ItipMethod.Cancel, last.Address, now)
            : last.ContentHash != ContentHash.Of(now.Meeting) ? Following(last, ItipMethod.Request, last.Address, now)
            : null;
    }

    private static Sending? First(Standing now) => IsToCome(now)
        ? new(now.Uid, ItipMethod.Request, 0, now.Organizer, now.Address, ContentHash.Of(now.Meeting))
        : null;

    // A meeting that goes on after all, or a person whose old address has been told.
    private static Sending? Again(Sending last, Standing now) =>
        IsToCome(now) ? Following(last, ItipMethod.Request, now.Address, now) : null;

    // From an old address only what the new one gets.
    private static bool MustGo(Sending last, Standing now) =>
        !now.IsExpected || (IsToCome(now) && !IsSame(last.Address, now.Address));

    // Nobody is invited to what has begun; who was, hears of a change until it is over.
    private static bool IsToCome(Standing now) => now.IsExpected && now.Meeting.StartUtc > now.NowUtc;

    private static Sending Following(Sending last, ItipMethod method, string address, Standing now) => last with
    {
        Method = method,
        Sequence = last.Sequence + 1,
        Address = address,
        ContentHash = ContentHash.Of(now.Meeting),
    };

    // Capitals make no other mailbox.
    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
