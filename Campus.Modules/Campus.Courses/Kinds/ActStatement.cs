using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Campus.Courses.Kinds;

/// <summary>What a statement says that only a kind of activity knows; who, when and in which course is added to it.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Object">What it is about.</param>
internal sealed record ActStatement(string Verb, JsonObject Object)
{
    public JsonObject Result { get; init; } = [];

    /// <summary>Extensions of the context.</summary>
    public JsonObject Extensions { get; init; } = [];

    /// <summary>Whether it is about something inside the activity, which is then its parent.</summary>
    public bool IsInside { get; init; }
}

/// <summary>The names by which statements know an activity.</summary>
/// <param name="Activity">The IRI of the activity.</param>
/// <param name="Extension">Makes the IRI of an extension of ours.</param>
internal sealed record StatementNames(string Activity, Func<string, string> Extension)
{
    /// <summary>The IRI of something inside the activity.</summary>
    public string Inside(string name) => $"{Activity}/{Slug(name)}";

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                slug.Append(char.ToLowerInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return slug.ToString().Trim('-');
    }
}

/// <summary>Things of this campus as xAPI activities, so that a reader of statements needs nothing else.</summary>
internal static class Things
{
    public static JsonObject Of(string id, string type, string name) => new()
    {
        ["objectType"] = "Activity",
        ["id"] = id,
        ["definition"] = new JsonObject { ["type"] = type, ["name"] = Dutch(name) },
    };

    /// <summary>Something to answer by choosing.</summary>
    /// <param name="id">Its IRI.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What is asked.</param>
    /// <param name="choices">The ids and the words to choose from.</param>
    /// <param name="right">The response that is right; null when none is.</param>
    public static JsonObject ToChoose(
        string id, string name, string description, IEnumerable<(string Id, string Text)> choices, string? right = null)
    {
        var thing = Of(id, ActivityTypes.Interaction, name);
        var definition = thing["definition"]!.AsObject();
        definition["description"] = Dutch(description);
        definition["interactionType"] = "choice";
        if (right is not null)
        {
            definition["correctResponsesPattern"] = new JsonArray(right);
        }
        definition["choices"] = new JsonArray([.. choices.Select(choice => Component(choice.Id, choice.Text))]);
        return thing;
    }

    private static JsonObject Component(string id, string text) => new() { ["id"] = id, ["description"] = Dutch(text) };

    private static JsonObject Dutch(string text) => new() { ["nl"] = text };
}
