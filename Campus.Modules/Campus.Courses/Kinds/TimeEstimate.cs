namespace Campus.Courses.Kinds;

/// <summary>How long somebody is busy with something.</summary>
internal sealed record TimeEstimate(TimeSpan Time)
{
    /// <summary>Rounded up: nobody is faster than the estimate because of a rounding.</summary>
    public int Minutes => Math.Max(1, (int)Math.Ceiling(Time.TotalMinutes));
}
