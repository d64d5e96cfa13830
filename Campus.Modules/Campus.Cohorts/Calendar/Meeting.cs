namespace Campus.Cohorts.Calendar;

/// <summary>A meeting of a group, as far as a calendar tells of it. Nothing in it names who takes part.</summary>
/// <param name="Id">Its own, the same whatever changes.</param>
/// <param name="StartLocal">When it begins, by the clock here.</param>
/// <param name="EndLocal">When it ends, by the clock here.</param>
/// <param name="StartUtc">The moment at which it begins.</param>
/// <param name="EndUtc">The moment at which it ends.</param>
/// <param name="Title">What it is called.</param>
/// <param name="ChangedUtc">When any of this was last changed.</param>
internal sealed record Meeting(
    string Id, DateTime StartLocal, DateTime EndLocal, DateTime StartUtc, DateTime EndUtc,
    string Title, DateTime ChangedUtc)
{
    /// <summary>Where it is, in words; null when only online.</summary>
    public string? Location { get; init; }

    /// <summary>Where one joins online; null when only at a place.</summary>
    public Uri? Link { get; init; }

    /// <summary>Its page on the campus.</summary>
    public Uri? Url { get; init; }

    /// <summary>What it is about, in plain text.</summary>
    public string? Description { get; init; }

    /// <summary>When it was called off, by itself or with its group; null when it goes on.</summary>
    public DateTime? CancelledUtc { get; init; }
}
