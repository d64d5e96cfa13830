using System.Linq.Expressions;
using Campus.Accounts.Data;

namespace Campus.Accounts.Sessions;

/// <summary>
/// How long a session lasts. Without "onthoud mij" a working day, and half of that without use: a desk that somebody left.
/// Remembered, a month, and two weeks without use.
/// </summary>
internal static class SessionLimits
{
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);
    private static readonly TimeSpan Unused = TimeSpan.FromHours(6);
    private static readonly TimeSpan UnusedAndRemembered = TimeSpan.FromDays(14);

    public static TimeSpan Remembered { get; } = TimeSpan.FromDays(30);

    public static TimeSpan Longest(bool remembered) => remembered ? Remembered : WorkingDay;

    /// <summary>Until when a session that is used now goes on.</summary>
    public static DateTime OpenUntil(StoredSession session, DateTime lastSeen)
    {
        var idle = lastSeen + (session.Remembered ? UnusedAndRemembered : Unused);
        return idle < session.EndsUtc ? idle : session.EndsUtc;
    }

    public static Expression<Func<StoredSession, bool>> IsOpenAt(DateTime now)
    {
        var (used, rememberedAndUsed) = (now - Unused, now - UnusedAndRemembered);
        return session => session.EndsUtc > now && session.LastSeenUtc > (session.Remembered ? rememberedAndUsed : used);
    }
}
