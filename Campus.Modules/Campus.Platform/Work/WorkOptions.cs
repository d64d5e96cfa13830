namespace Campus.Platform;

/// <summary>The pace of background work: section <c>Work</c> of the configuration.</summary>
internal sealed class WorkOptions
{
    /// <summary>
    /// How long what a machine works on is its own; renewed while it works, so only a machine that died lets it run
    /// out.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often to look for work that another machine left, or whose time came.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a machine that is asked to stop may go on with what it has in hand.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(10);
}
