namespace Campus.Xapi.Attachments;

/// <summary>The files of one request, each once; gone when it is disposed.</summary>
internal sealed class ReceivedFiles : IAsyncDisposable
{
    private readonly Dictionary<string, ReceivedFile> bySum = new(StringComparer.Ordinal);

    public IEnumerable<ReceivedFile> All => bySum.Values;

    public ReceivedFile? Find(string sha2) => bySum.GetValueOrDefault(sha2);

    /// <summary>Takes over a file; one that is there already makes it superfluous.</summary>
    public async Task AddAsync(ReceivedFile file)
    {
        if (!bySum.TryAdd(file.Sha2, file))
        {
            await file.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in bySum.Values)
        {
            await file.DisposeAsync();
        }
    }
}
