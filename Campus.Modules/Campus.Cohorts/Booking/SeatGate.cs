namespace Campus.Cohorts.Booking;

/// <summary>
/// Lets the commands for one group into the database one by one. Two hundred people at once would each hold a
/// connection, or on SQLite a thread, only to wait there; the order and the truth stay with the database.
/// </summary>
internal sealed class SeatGate
{
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(string cohortId, CancellationToken cancellationToken)
    {
        var stripe = stripes[(uint)string.GetHashCode(cohortId, StringComparison.Ordinal) % stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        return new Inside(stripe);
    }

    private sealed class Inside(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
