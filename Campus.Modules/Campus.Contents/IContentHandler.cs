namespace Campus.Contents;

/// <summary>
/// Takes part in the life of content items, as Orchard Core's handlers do. Everything runs in the transaction of the
/// operation; the second of each pair runs in reverse order of the handlers. Implement what you need.
/// </summary>
public interface IContentHandler
{
    /// <summary>Before an item of a type is made.</summary>
    Task ActivatingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After an item of a type was made.</summary>
    Task ActivatedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before a new item gets its defaults.</summary>
    Task InitializingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After a new item got its defaults.</summary>
    Task InitializedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before a new item is stored for the first time.</summary>
    Task CreatingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After a new item was stored for the first time.</summary>
    Task CreatedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before an item from a recipe is looked at.</summary>
    Task ImportingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After an item from a recipe was stored.</summary>
    Task ImportedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before changed data is worked out.</summary>
    Task UpdatingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After the data changed: the moment to derive data from other data.</summary>
    Task UpdatedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Says what is wrong with an item, with <see cref="ContentContext.Fail"/>.</summary>
    Task ValidatingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After all handlers said what is wrong.</summary>
    Task ValidatedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before a new version is made from another.</summary>
    Task VersioningAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After a new version was made from another.</summary>
    Task VersionedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before an old version becomes a draft again.</summary>
    Task RestoringAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After an old version became a draft again.</summary>
    Task RestoredAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before a draft is stored.</summary>
    Task DraftSavingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After a draft was stored.</summary>
    Task DraftSavedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before a version is published; <see cref="ContentContext.Cancel"/> stops it.</summary>
    Task PublishingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After a version was published.</summary>
    Task PublishedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before an item is taken off the site.</summary>
    Task UnpublishingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After an item was taken off the site.</summary>
    Task UnpublishedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before an item is removed or its draft thrown away.</summary>
    Task RemovingAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After an item was removed or its draft thrown away.</summary>
    Task RemovedAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>Before a copy is stored as a new item; the context holds the copy.</summary>
    Task CloningAsync(ContentContext context) => Task.CompletedTask;

    /// <summary>After a copy was stored as a new item.</summary>
    Task ClonedAsync(ContentContext context) => Task.CompletedTask;
}

/// <summary>One step in the life of an item.</summary>
public sealed class ContentContext
{
    private readonly Dictionary<string, List<string>> errors = [];

    internal ContentContext(ContentItem item, ContentTypeDefinition? type, CancellationToken cancellationToken)
    {
        Item = item;
        Type = type;
        CancellationToken = cancellationToken;
    }

    /// <summary>The item it happens to.</summary>
    public ContentItem Item { get; }

    /// <summary>The item's type; null when the campus does not know it.</summary>
    public ContentTypeDefinition? Type { get; }

    /// <summary>Stops the work.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// Whether visitors are about to see the item. A draft may be unfinished: complain about what is missing only then,
    /// and always about what can never be stored.
    /// </summary>
    public bool Publishing { get; internal init; }

    /// <summary>Whether the item comes from a recipe: what that says stands, and only what is missing is worked out.</summary>
    public bool Importing { get; internal init; }

    /// <summary>Set while publishing to leave the item a draft.</summary>
    public bool Cancel { get; set; }

    /// <summary>While removing: whether neither a published version nor a draft is left.</summary>
    public bool NoActiveVersionLeft { get; internal init; }

    /// <summary>Says what is wrong with a member, in Dutch.</summary>
    public void Fail(string member, string message)
    {
        if (!errors.TryGetValue(member, out var messages))
        {
            errors[member] = messages = [];
        }
        messages.Add(message);
    }

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> NoErrors { get; } = new Dictionary<string, IReadOnlyList<string>>();

    internal ContentValidation Validation => new(errors.ToDictionary(
        entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value, StringComparer.Ordinal));
}
