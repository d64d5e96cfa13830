using System.Text.Json.Nodes;

namespace Campus.Platform;

/// <summary>Reads what <see cref="IAudit"/> recorded, newest first. Nothing here changes an entry.</summary>
public interface IAuditTrail
{
    /// <summary>Some entries that match.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="after">The last entry of the page before; null for the first page.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<AuditRecord>> PageAsync(
        AuditQuery query, AuditCursor? after, int atMost, CancellationToken cancellationToken = default);

    /// <summary>One entry; null when it is not there.</summary>
    Task<AuditRecord?> FindAsync(string eventId, CancellationToken cancellationToken = default);

    /// <summary>The categories that entries have.</summary>
    Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets what is older than the site keeps; the only thing that ever leaves the trail.</summary>
    Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancellationToken = default);
}

/// <summary>Which entries are asked for; null asks for all.</summary>
/// <param name="Category">The category.</param>
/// <param name="UserIds">Who did it: one of these.</param>
/// <param name="CorrelationId">The thing it happened to.</param>
/// <param name="FromUtc">Not before this moment.</param>
/// <param name="UntilUtc">Before this moment.</param>
public sealed record AuditQuery(
    string? Category = null,
    IReadOnlyCollection<string>? UserIds = null,
    string? CorrelationId = null,
    DateTime? FromUtc = null,
    DateTime? UntilUtc = null);

/// <summary>The place of an entry in the trail.</summary>
public sealed record AuditCursor(DateTime CreatedUtc, string EventId);

/// <summary>An entry of the trail.</summary>
/// <param name="EventId">Its id.</param>
/// <param name="Category">For example <c>Content</c>.</param>
/// <param name="Name">What happened, for example <c>Published</c>.</param>
/// <param name="CorrelationId">The thing it happened to.</param>
/// <param name="UserId">Who did it; null when the campus itself did, or somebody without an account.</param>
/// <param name="UserName">The name that person had then.</param>
/// <param name="Data">What more was recorded; null when nothing was.</param>
/// <param name="CreatedUtc">When.</param>
public sealed record AuditRecord(
    string EventId, string Category, string Name, string CorrelationId, string? UserId, string? UserName, JsonObject? Data, DateTime CreatedUtc)
{
    /// <summary>A text from the data; null when it is not there.</summary>
    public string? Text(string key) => Data?[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A list of texts from the data; empty when it is not there.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Data?[key] is JsonArray list ? [.. list.OfType<JsonValue>().Select(value => value.ToString())] : [];

    /// <summary>Where this entry stands.</summary>
    public AuditCursor Cursor => new(CreatedUtc, EventId);
}

/// <summary>Says in Dutch what entries of some categories mean. The module that records them knows.</summary>
public interface IAuditWords
{
    /// <summary>What this knows, as category and its title in Dutch.</summary>
    IReadOnlyDictionary<string, string> Categories { get; }

    /// <summary>The words of entries, by event id; what it does not know it leaves out.</summary>
    ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken);
}

/// <summary>An entry in words: "{who} {Did} {Thing}{After}".</summary>
/// <param name="Did">What somebody did, as the rest of a sentence: <c>publiceerde</c>.</param>
/// <param name="Thing">To what: <c>‘Gespreksvoering’</c>.</param>
/// <param name="After">The end of the sentence, with its own space or comma.</param>
/// <param name="Link">Where the thing is; null when it has no page.</param>
/// <param name="Differences">Where one sees what changed; null when nowhere.</param>
public sealed record AuditWords(string Did, string? Thing = null, string After = "", string? Link = null, string? Differences = null);
