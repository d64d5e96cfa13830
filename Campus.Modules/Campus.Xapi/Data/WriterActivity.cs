namespace Campus.Xapi.Data;

/// <summary>What this process is storing just now, for readers that ask up to when the store is complete.</summary>
internal sealed class WriterActivity(TimeProvider time)
{
    private const long Idle = 0;

    private long begunAt = Idle;

    public void Begin() => Volatile.Write(ref begunAt, time.GetUtcNow().UtcTicks);

    public void End() => Volatile.Write(ref begunAt, Idle);

    /// <summary>
    /// The moment up to which everything that this process accepted can be read. The clock is read before looking for a
    /// writer: one that starts after the look stores at a later moment.
    /// </summary>
    public DateTime ConsistentThrough()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var begun = Volatile.Read(ref begunAt);
        return begun == Idle ? now : new DateTime(begun, DateTimeKind.Utc);
    }
}
