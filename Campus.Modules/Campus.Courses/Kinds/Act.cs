using System.Text.Json.Nodes;

namespace Campus.Courses.Kinds;

/// <summary>Something a learner did with an activity; one statement in the record store.</summary>
internal abstract record Act(string ActivityId, DateTime At)
{
    /// <summary>What it is to the activity it was done with; null when it is nothing there.</summary>
    public virtual Act? For(Activity activity) => this;
}

/// <summary>Read a text or looked at a picture to the end.</summary>
internal sealed record ReadAct(string ActivityId, DateTime At) : Act(ActivityId, At);

/// <summary>
/// An act as its statement records it. Which act that is, the activity says: it is not known yet where a statement is read.
/// </summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="At">When.</param>
/// <param name="Verb">The verb.</param>
/// <param name="IsInside">Whether it is about something inside the activity.</param>
/// <param name="Response">What was answered.</param>
/// <param name="Extensions">What else is said, by the names of our extensions.</param>
internal sealed record StatedAct(
    string ActivityId, DateTime At, string Verb, bool IsInside, string? Response, IReadOnlyDictionary<string, JsonNode?> Extensions)
    : Act(ActivityId, At)
{
    public override Act? For(Activity activity) => activity.Read(this);

    /// <summary>A number that stands in an extension; null when there is none.</summary>
    public int? Number(string extension) =>
        Extensions.GetValueOrDefault(extension) is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
