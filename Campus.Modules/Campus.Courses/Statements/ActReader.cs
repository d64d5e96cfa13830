using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Courses.Kinds;

namespace Campus.Courses.Statements;

/// <summary>Reads a statement back as the act it records, so that progress can be made again from statements alone.</summary>
internal sealed class ActReader(Iris iris)
{
    /// <summary>Whether a statement can record an act, judged by what need not be parsed.</summary>
    public bool MayBeAct(string? activity) => iris.Parts(activity) is { Count: 3 or 4 };

    /// <summary>
    /// The act, for its activity to understand; null for statements that are about no activity, such as what follows from
    /// an act.
    /// </summary>
    public StatedAct? Read(JsonObject statement) =>
        iris.Parts(At(statement, "object", "id")?.GetValue<string>()) is { Count: 3 or 4 } parts
        && When(statement) is { } at && At(statement, "verb", "id") is JsonValue verb
            ? new(parts[2], at, verb.GetValue<string>(), parts.Count == 4, Response(statement), Extensions(statement))
            : null;

    /// <summary>The course a <c>registered</c> statement is about; null for any other statement.</summary>
    public string? CourseRegisteredFor(JsonObject statement) =>
        At(statement, "verb", "id")?.GetValue<string>() == Verbs.Registered ? CourseIn(statement) : null;

    /// <summary>The course a statement is about; null when it is about anything else.</summary>
    public string? CourseIn(JsonObject statement) =>
        iris.Parts(At(statement, "object", "id")?.GetValue<string>()) is [var course] ? course : null;

    /// <summary>
    /// Whether a <c>registered</c> statement says for which reason, so that it may be another than that of the
    /// registration before.
    /// </summary>
    public bool NamesReason(JsonObject statement) =>
        At(statement, "context", "extensions", iris.Extension(Iris.Group)) is JsonObject;

    /// <summary>Whether the reason can be understood; a statement that says it in another way enrols nobody.</summary>
    public bool IsReasonClear(JsonObject statement) =>
        At(statement, "context", "extensions", iris.Extension(Iris.Group)) is not JsonObject reason
        || GroupIn(statement) is not null || Text(reason, "soort") == Iris.SelfStudy;

    /// <summary>
    /// The group for which a <c>registered</c> statement enrols somebody; null when she takes the course by herself.
    /// </summary>
    public EnrolmentGroup? GroupIn(JsonObject statement) =>
        At(statement, "context", "extensions", iris.Extension(Iris.Group)) is JsonObject group
        && Text(group, "soort") is { Length: > 0 and <= EnrolmentGroup.LongestKind } kind
        && Text(group, "groep") is { Length: > 0 and <= EnrolmentGroup.LongestId } id
        && Text(group, "aanmelding") is { Length: > 0 and <= EnrolmentGroup.LongestId } application
            ? new(kind, id, application)
            : null;

    /// <summary>The registration that a <c>registered</c> statement moves on from; null for any other statement.</summary>
    public Guid? PredecessorIn(JsonObject statement) =>
        CourseRegisteredFor(statement) is not null
        && At(statement, "context", "extensions", iris.Extension(Iris.Predecessor)) is JsonValue value
        && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var predecessor)
            ? predecessor
            : null;

    /// <summary>The course version a statement names.</summary>
    public static string? Revision(JsonObject statement) => At(statement, "context", "revision")?.GetValue<string>();

    /// <summary>When it happened.</summary>
    public static DateTime? When(JsonObject statement) =>
        DateTimeOffset.TryParse(
            At(statement, "timestamp")?.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.UtcDateTime
            : null;

    private static string? Text(JsonObject thing, string name) =>
        thing[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Response(JsonObject statement) => At(statement, "result", "response")?.GetValue<string>();

    private Dictionary<string, JsonNode?> Extensions(JsonObject statement)
    {
        var ours = iris.Extension("");
        return (At(statement, "context", "extensions") as JsonObject ?? [])
            .Where(entry => entry.Key.StartsWith(ours, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[ours.Length..], entry => entry.Value, StringComparer.Ordinal);
    }

    private static JsonNode? At(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            node = (node as JsonObject)?[key];
        }
        return node;
    }
}
