namespace Campus.Xapi.Data;

/// <summary>
/// Moments as whole microseconds since 1970, UTC: the finest that both databases and all clients keep.
/// </summary>
internal static class Moment
{
    /// <summary>The last moment that our calendar has.</summary>
    public static readonly long Latest = Of(DateTime.MaxValue);

    /// <summary>The microsecond that a moment falls in.</summary>
    public static long Of(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTime Utc(long moment) => DateTime.UnixEpoch.AddTicks(moment * TimeSpan.TicksPerMicrosecond);
}
