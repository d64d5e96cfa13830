using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>What the filters of the API find a statement by (xAPI 1.0.3 Communication 2.1.3).</summary>
internal sealed record StatementKeys
{
    internal const string VoidedVerb = "http://adlnet.gov/expapi/verbs/voided";

    public required string Verb { get; init; }
    public required long VerbKey { get; init; }
    public long? ActorKey { get; init; }
    public string? Account { get; init; }
    public string? Activity { get; init; }
    public long? ActivityKey { get; init; }
    public Guid? Registration { get; init; }

    /// <summary>The statement that the object, a StatementRef, points at.</summary>
    public Guid? RefersTo { get; init; }

    public bool Voids => RefersTo is not null && Verb == VoidedVerb;

    /// <summary>Agents besides actor and authority.</summary>
    public required IReadOnlyCollection<Mention> Agents { get; init; }

    /// <summary>Activities besides the object.</summary>
    public required IReadOnlyCollection<Mention> Activities { get; init; }

    /// <summary>The keys of a valid statement.</summary>
    public static StatementKeys Of(JsonElement statement)
    {
        var actor = statement.GetProperty("actor"u8);
        var target = statement.GetProperty("object"u8);
        var kind = KindOf(target);
        var verb = statement.GetProperty("verb"u8).GetProperty("id"u8).GetString()!;
        var activity = kind == "Activity" ? target.GetProperty("id"u8).GetString() : null;
        var mentions = Mentions.Of(statement);
        return new StatementKeys
        {
            Verb = verb,
            VerbKey = Key.Of(verb),
            ActorKey = Identifier.KeyOf(actor),
            Account = Identifier.AccountOf(actor),
            Activity = activity,
            ActivityKey = activity is null ? null : Key.Of(activity),
            Registration = statement.TryGetProperty("context"u8, out var context)
                && context.TryGetProperty("registration"u8, out var registration) ? registration.GetGuid() : null,
            RefersTo = kind == "StatementRef" ? target.GetProperty("id"u8).GetGuid() : null,
            Agents = mentions.Agents,
            Activities = mentions.Activities,
        };
    }

    /// <summary>The objectType of an object, which is an activity when it does not say.</summary>
    public static string KindOf(JsonElement target) =>
        target.TryGetProperty("objectType"u8, out var type) ? type.GetString()! : "Activity";
}

/// <summary>An agent or activity by its key; <c>Related</c> when only the related_ filters look there.</summary>
internal readonly record struct Mention(long Key, bool Related);
