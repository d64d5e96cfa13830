using Campus.Platform;

namespace Campus.Contents.Items;

/// <summary>Lets modules rebuild what they keep about content, from the content itself.</summary>
internal sealed class ContentCommand(CampusDb db, ContentStore store, IDomainEvents events) : ICampusCommand
{
    public string Name => "content";

    public IReadOnlyList<string> Usage => ["content reindex   tells every module again about every published item"];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not ["reindex"])
        {
            throw new CampusException($"Zo werkt het:{Environment.NewLine}  {Usage[0]}");
        }
        var count = await db.InTransactionAsync(ReindexAsync, cancellationToken);
        await output.WriteLineAsync($"{count} gepubliceerde items opnieuw verwerkt.");
        return 0;
    }

    private async Task<int> ReindexAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var item in store.PublishedOfTypeAsync(null, cancellationToken))
        {
            await events.RaiseAsync(new ContentPublished(item), cancellationToken);
            count++;
        }
        return count;
    }
}
