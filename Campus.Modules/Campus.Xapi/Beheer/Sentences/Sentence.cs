using System.Text.Json;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Beheer.Sentences;

/// <summary>A few words of a sentence; names of people and things stand out.</summary>
internal readonly record struct Piece(string Text, bool IsName);

/// <summary>A statement as somebody would say it: "Samira Bakker rondde les 2 af, 14 minuten, 80%".</summary>
internal sealed record Sentence(IReadOnlyList<Piece> Pieces)
{
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Says a valid statement, or the statement within one.</summary>
    public static Sentence Of(JsonElement statement, ActorLabels labels)
    {
        var verb = VerbWords.Sentence(statement.GetProperty("verb"u8));
        var place = verb.IndexOf("{0}", StringComparison.Ordinal);
        var target = statement.GetProperty("object"u8);
        List<Piece> pieces =
        [
            new(Texts.Capital(labels.Of(statement.GetProperty("actor"u8))), IsName: true),
            new($" {verb[..place]}", IsName: false),
            new(Thing(target, labels), IsName: StatementKeys.KindOf(target) != "StatementRef"),
            new(verb[(place + 3)..], IsName: false),
        ];
        if (Outcome.Words(statement) is { Length: > 0 } outcome)
        {
            pieces.Add(new($", {outcome}", IsName: false));
        }
        return new Sentence(pieces);
    }

    /// <summary>What a statement is about, in a few words.</summary>
    public static string Thing(JsonElement target, ActorLabels labels) => StatementKeys.KindOf(target) switch
    {
        "Agent" or "Group" => labels.Of(target),
        "StatementRef" => "een andere uitspraak",
        "SubStatement" => $"‘{Of(target, labels)}’",
        _ => ActivityName(target),
    };

    /// <summary>The name of an activity, or else what its IRI ends with.</summary>
    public static string ActivityName(JsonElement activity)
    {
        var named = activity.TryGetProperty("definition"u8, out var definition) && definition.TryGetProperty("name"u8, out var name)
            ? Texts.Of(name)
            : null;
        return named ?? Texts.LastSegment(activity.GetProperty("id"u8).GetString()!);
    }
}
