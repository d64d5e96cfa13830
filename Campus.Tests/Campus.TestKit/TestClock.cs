namespace Campus.TestKit;

/// <summary>A clock that goes like a real one and that a test can put forward.</summary>
public sealed class TestClock : TimeProvider
{
    private long ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    /// <summary>Puts the clock forward.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);

    /// <summary>Puts the clock at a moment; it goes on from there.</summary>
    public void Set(DateTimeOffset moment) => Interlocked.Exchange(ref ahead, (moment - System.GetUtcNow()).Ticks);
}
