using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campus.Xapi.Forwarding;

/// <summary>Which statements another store gets: those that satisfy everything that is filled in.</summary>
/// <param name="Verbs">One of these verbs; empty for any.</param>
/// <param name="Activities">An activity as object whose id begins with one of these; empty for any object.</param>
/// <param name="OnlyOwn">Only what the campus itself vouches for.</param>
internal sealed record ForwardingFilter(IReadOnlyList<string> Verbs, IReadOnlyList<string> Activities, bool OnlyOwn)
{
    /// <summary>Everything.</summary>
    public static ForwardingFilter None { get; } = new([], [], OnlyOwn: false);

    /// <summary>Whether nothing is filled in.</summary>
    [JsonIgnore]
    public bool TakesAll => Verbs.Count == 0 && Activities.Count == 0 && !OnlyOwn;

    public static ForwardingFilter Read(string json) => JsonSerializer.Deserialize<ForwardingFilter>(json) ?? None;

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Whether a statement goes along.</summary>
    public bool Takes(QueuedStatement statement, long ownAuthority)
    {
        if (OnlyOwn && statement.AuthorityKey != ownAuthority)
        {
            return false;
        }
        if (Verbs.Count == 0 && Activities.Count == 0)
        {
            return true;
        }
        using var document = JsonDocument.Parse(statement.Json);
        return TakesVerb(document.RootElement) && TakesObject(document.RootElement.GetProperty("object"u8));
    }

    private bool TakesVerb(JsonElement statement) =>
        Verbs.Count == 0 || Verbs.Contains(statement.GetProperty("verb"u8).GetProperty("id"u8).GetString(), StringComparer.Ordinal);

    private bool TakesObject(JsonElement target)
    {
        if (Activities.Count == 0)
        {
            return true;
        }
        var isActivity = !target.TryGetProperty("objectType"u8, out var type) || type.ValueEquals("Activity"u8);
        return isActivity && target.GetProperty("id"u8).GetString() is { } id
            && Activities.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal));
    }
}

/// <summary>A statement on its way to another store.</summary>
internal sealed record QueuedStatement(long Position, long AuthorityKey, string Json);
