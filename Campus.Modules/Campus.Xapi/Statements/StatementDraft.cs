using System.Globalization;
using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>A valid statement on its way into the store: its text and the keys it will be found by.</summary>
internal sealed record StatementDraft
{
    internal const string VoidedVerb = "http://adlnet.gov/expapi/verbs/voided";

    public required Guid Id { get; init; }
    public required string Verb { get; init; }
    public required long VerbKey { get; init; }
    public required long AuthorityKey { get; init; }
    public long? ActorKey { get; init; }
    public string? Account { get; init; }
    public string? Activity { get; init; }
    public long? ActivityKey { get; init; }
    public Guid? Registration { get; init; }
    public Guid? RefersTo { get; init; }
    public bool Voids => RefersTo is not null && Verb == VoidedVerb;

    /// <summary>Agents besides the actor that the filter <c>agent</c> finds this by (xAPI 1.0.3 Communication 2.1.3).</summary>
    public required IReadOnlyList<long> OtherAgents { get; init; }

    /// <summary>The text up to what only the moment of storing tells.</summary>
    public required string Head { get; init; }
    public required bool HasTimestamp { get; init; }

    /// <summary>The keys and text of a statement that has been validated.</summary>
    public static StatementDraft From(JsonElement statement, Guid? idWhenNone, Authority authority, XapiVersion version)
    {
        var id = statement.TryGetProperty("id"u8, out var given) ? given.GetGuid() : idWhenNone ?? Guid.CreateVersion7();
        var actor = statement.GetProperty("actor"u8);
        var target = statement.GetProperty("object"u8);
        var kind = target.TryGetProperty("objectType"u8, out var type) ? type.GetString() : "Activity";
        var verb = statement.GetProperty("verb"u8).GetProperty("id"u8).GetString()!;
        var activity = kind == "Activity" ? target.GetProperty("id"u8).GetString() : null;
        var actorKey = Identifier.KeyOf(actor);
        return new StatementDraft
        {
            Id = id,
            Verb = verb,
            VerbKey = Key.Of(verb),
            AuthorityKey = authority.Key,
            ActorKey = actorKey,
            Account = Identifier.AccountOf(actor),
            Activity = activity,
            ActivityKey = activity is null ? null : Key.Of(activity),
            Registration = RegistrationOf(statement),
            RefersTo = kind == "StatementRef" ? target.GetProperty("id"u8).GetGuid() : null,
            OtherAgents = kind is "Agent" or "Group" || actor.TryGetProperty("member"u8, out _)
                ? OtherAgentsOf(actor, actorKey, target, kind) : [],
            Head = StatementText.Head(statement, id, authority, version),
            HasTimestamp = statement.TryGetProperty("timestamp"u8, out _),
        };
    }

    /// <summary>The whole text, stored at a moment (xAPI 1.0.3 Data 2.4.7: without a timestamp, that moment is it).</summary>
    public string TextStoredAt(DateTime stored)
    {
        var moment = stored.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        return HasTimestamp
            ? $$"""{{Head}},"stored":"{{moment}}"}"""
            : $$"""{{Head}},"timestamp":"{{moment}}","stored":"{{moment}}"}""";
    }

    private static Guid? RegistrationOf(JsonElement statement) =>
        statement.TryGetProperty("context"u8, out var context) && context.TryGetProperty("registration"u8, out var registration)
            ? registration.GetGuid() : null;

    private static long[] OtherAgentsOf(JsonElement actor, long? actorKey, JsonElement target, string? kind)
    {
        var keys = new HashSet<long>(Identifier.MemberKeysOf(actor));
        if (kind is "Agent" or "Group")
        {
            keys.UnionWith(Identifier.MemberKeysOf(target));
            if (Identifier.KeyOf(target) is { } key)
            {
                keys.Add(key);
            }
        }
        if (actorKey is { } same)
        {
            keys.Remove(same);
        }
        return [.. keys];
    }
}
