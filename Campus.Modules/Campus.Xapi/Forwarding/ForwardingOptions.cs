namespace Campus.Xapi.Forwarding;

/// <summary>Section <c>Xapi:Forwarding</c> of the configuration.</summary>
internal sealed class ForwardingOptions
{
    /// <summary>The pause between two looks for new statements.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the other store may take to answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The pause before the first of three quick repeats; the next ones are longer, with some chance in them.
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a store that keeps failing is left alone within one run.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause between two runs for a store that keeps failing.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(5);
}
