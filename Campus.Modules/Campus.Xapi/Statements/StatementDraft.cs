using System.Globalization;
using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>A valid statement on its way into the store: its text and the keys it will be found by.</summary>
internal sealed record StatementDraft
{
    public required Guid Id { get; init; }
    public required StatementKeys Keys { get; init; }
    public required Authority Authority { get; init; }

    /// <summary>What it tells of activities.</summary>
    public IReadOnlyList<ActivityDefinition> Definitions { get; init; } = [];

    /// <summary>The text up to what only the moment of storing tells.</summary>
    public required string Head { get; init; }
    public required bool HasTimestamp { get; init; }

    /// <summary>The files that came along with it.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>The keys and text of a statement that has been validated.</summary>
    public static StatementDraft From(JsonElement statement, Guid? idWhenNone, Authority authority, XapiVersion version)
    {
        var id = statement.TryGetProperty("id"u8, out var given) ? given.GetGuid() : idWhenNone ?? Guid.CreateVersion7();
        return new StatementDraft
        {
            Id = id,
            Keys = StatementKeys.Of(statement),
            Authority = authority,
            Definitions = ActivityDefinition.In(statement, authority.MayDefine),
            Head = StatementText.Head(statement, id, authority, version),
            HasTimestamp = statement.TryGetProperty("timestamp"u8, out _),
        };
    }

    /// <summary>
    /// The whole text, stored at a moment (xAPI 1.0.3 Data 2.4.7: without a timestamp, that moment is it).
    /// </summary>
    public string TextStoredAt(DateTime stored)
    {
        var moment = stored.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        return HasTimestamp
            ? $$"""{{Head}},"stored":"{{moment}}"}"""
            : $$"""{{Head}},"timestamp":"{{moment}}","stored":"{{moment}}"}""";
    }
}
