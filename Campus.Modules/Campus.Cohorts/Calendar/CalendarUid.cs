namespace Campus.Cohorts.Calendar;

/// <summary>
/// What a calendar knows a meeting by (RFC 5545, section 3.8.4.7). Everybody has an own one, so that taking it back
/// from one person takes it from nobody else. The host is a setting that never follows the address of the site.
/// </summary>
internal static class CalendarUid
{
    /// <summary>Of a meeting for who applied: another application, another entry.</summary>
    public static string OfApplication(string meetingId, Guid applicationId, string host) =>
        $"{meetingId}.{applicationId:n}@{host}";

    /// <summary>Of a meeting for who teaches it.</summary>
    public static string OfTrainer(string meetingId, string personId, string host) =>
        $"{meetingId}.t.{personId}@{host}";
}
