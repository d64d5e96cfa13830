using System.Globalization;
using System.Text.Json;
using Campus.Xapi.Beheer.Sentences;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>A statement as the pages and exports show it.</summary>
internal sealed record StatementView
{
    public required Guid Id { get; init; }

    /// <summary>Its place in the order of all, for reading on from here.</summary>
    public required long Position { get; init; }

    public required Sentence Sentence { get; init; }

    /// <summary>When it happened; <see cref="Stored"/> is when the store heard of it.</summary>
    public required DateTime Moment { get; init; }
    public required DateTime Stored { get; init; }

    public required string Person { get; init; }

    /// <summary>The name, when the reader may know it.</summary>
    public required string? Name { get; init; }

    /// <summary>What the filter <c>persoon</c> finds this person by; null when the reader may not ask for it.</summary>
    public required string? PersonFilter { get; init; }
    public required string Verb { get; init; }
    public required string VerbId { get; init; }
    public required string Thing { get; init; }
    public required string? ActivityId { get; init; }
    public required Outcome Outcome { get; init; }
    public required Guid? Registration { get; init; }

    /// <summary>The statement that this one is about.</summary>
    public required Guid? RefersTo { get; init; }
    public required IReadOnlyList<AttachmentView> Attachments { get; init; }

    /// <summary>The JSON on one line, as far as the reader may see it.</summary>
    public required string Json { get; init; }

    /// <summary>Whether another statement took it back.</summary>
    public bool IsVoided { get; init; }

    public static StatementView Of(StoredText text, JsonElement statement, ActorLabels labels, bool isVoided)
    {
        var actor = statement.GetProperty("actor"u8);
        var keys = StatementKeys.Of(statement);
        return new StatementView
        {
            Id = statement.GetProperty("id"u8).GetGuid(),
            Position = text.Position,
            Sentence = Sentence.Of(statement, labels),
            Moment = TimeOf(statement) ?? text.Stored,
            Stored = text.Stored,
            Person = labels.Of(actor),
            Name = labels.NameOf(actor),
            PersonFilter = ActorLabels.CampusAccount(actor, labels.HomePage)
                ?? (labels.KnowsEverybody && keys.ActorKey is not null ? Identifying(actor) : null),
            Verb = VerbWords.Word(statement.GetProperty("verb"u8)),
            VerbId = keys.Verb,
            Thing = Sentence.Thing(statement.GetProperty("object"u8), labels),
            ActivityId = keys.Activity,
            Outcome = Outcome.Of(statement),
            Registration = keys.Registration,
            RefersTo = keys.RefersTo,
            Attachments = AttachmentView.In(statement),
            Json = ShownJson.Line(statement, text.Json, labels),
            IsVoided = isVoided,
        };
    }

    private static DateTime? TimeOf(JsonElement statement) =>
        statement.TryGetProperty("timestamp"u8, out var text)
        && DateTimeOffset.TryParse(text.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.UtcDateTime
            : null;

    // An agent without its name: only what tells it from others.
    private static string Identifying(JsonElement actor)
    {
        var kept = actor.EnumerateObject().Where(property => !property.NameEquals("name"u8) && !property.NameEquals("member"u8));
        return "{" + string.Join(",", kept.Select(property => $"\"{property.Name}\":{property.Value.GetRawText()}")) + "}";
    }
}
