namespace Campus.Cohorts.Calendar;

/// <summary>How things are for one person and one meeting at a moment.</summary>
/// <param name="Meeting">The meeting as it is published.</param>
/// <param name="HasPlace">Whether the person has a seat, or teaches it. A seat that ended never comes back.</param>
/// <param name="Address">The person's address.</param>
/// <param name="Uid">What a first message names the meeting.</param>
/// <param name="Organizer">Who a first message comes from.</param>
/// <param name="NowUtc">The moment.</param>
internal sealed record Standing(
    Meeting Meeting, bool HasPlace, string Address, string Uid, CalendarAddress Organizer, DateTime NowUtc)
{
    /// <summary>Whether the meeting belongs in the person's calendar.</summary>
    public bool IsExpected => HasPlace && Meeting.CancelledUtc is null;
}
