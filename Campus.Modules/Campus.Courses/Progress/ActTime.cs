namespace Campus.Courses.Progress;

/// <summary>When something was done: never before its registration began, never after it came in.</summary>
internal static class ActTime
{
    /// <summary>How far the clock of a device or another machine may differ from ours without anything being wrong.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>The nearest moment at which an act can have been done.</summary>
    /// <param name="at">When it says it was done.</param>
    /// <param name="begun">When its registration began.</param>
    /// <param name="received">When it came in.</param>
    public static DateTime Between(DateTime at, DateTime begun, DateTime received) =>
        at < begun ? begun : at > received + ClockSkew ? Whole(received) : at;

    /// <summary>Whether an act waited before it came in, as it does without a connection.</summary>
    public static bool IsLate(DateTime at, DateTime received) => received - at > ClockSkew;

    /// <summary>
    /// As precise as statements are: what is projected now and what is read back later must be the same moment.
    /// </summary>
    public static DateTime Whole(DateTime moment) =>
        new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMillisecond), moment.Kind);
}
