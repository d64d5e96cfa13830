using System.Text.Json;
using static Campus.Xapi.Statements.Validation.Property;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Activities with their definitions and interactions (xAPI 1.0.3 Data 2.4.4.1).</summary>
internal static class ActivityRules
{
    private const string Section = "2.4.4.1";

    private static readonly string[] ComponentLists = ["choices", "scale", "source", "target", "steps"];

    private static readonly ObjectRule Component = new(Section, Must("id", Values.Text), May("description", Values.LanguageMap));

    private static readonly ObjectRule DefinitionObject = new(
        Section,
        May("name", Values.LanguageMap),
        May("description", Values.LanguageMap),
        May("type", Values.Iri),
        May("moreInfo", Values.Iri),
        May("extensions", Values.Extensions),
        May("interactionType", Values.OneOf(
            Section, "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other")),
        May("correctResponsesPattern", ListRule.Of(Section, Values.Text)),
        May("choices", Components),
        May("scale", Components),
        May("source", Components),
        May("target", Components),
        May("steps", Components))
    {
        Together = IsInteraction,
    };

    private static readonly ObjectRule ActivityObject = new(
        Section,
        May("objectType", Values.OneOf(Section, "Activity")),
        Must("id", Values.Iri),
        May("definition", DefinitionObject.Check));

    public static Refusal? Activity(JsonElement value, XapiVersion version) => ActivityObject.Check(value, version);

    private static Refusal? Components(JsonElement value, XapiVersion version)
    {
        if (ListRule.Of(Section, Component.Check)(value, version) is { } refusal)
        {
            return refusal;
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return value.EnumerateArray().All(component => ids.Add(component.GetProperty("id"u8).GetString()!))
            ? null : Refusal.Here(Section, "must have components with distinct ids");
    }

    private static Refusal? IsInteraction(JsonElement definition, XapiVersion version)
    {
        var type = definition.TryGetProperty("interactionType"u8, out var given) ? given.GetString() : null;
        if (type is null && definition.TryGetProperty("correctResponsesPattern"u8, out _))
        {
            return Refusal.Here(Section, "is required with a correctResponsesPattern").Under("interactionType");
        }
        var unsupported = Array.Find(ComponentLists, list => definition.TryGetProperty(list, out _) && !Supports(type, list));
        return unsupported is null
            ? null : Refusal.Here(Section, $"does not go with {(type is null ? "no interactionType" : $"interactionType '{type}'")}").Under(unsupported);
    }

    private static bool Supports(string? interactionType, string list) => list switch
    {
        "choices" => interactionType is "choice" or "sequencing",
        "scale" => interactionType == "likert",
        "steps" => interactionType == "performance",
        _ => interactionType == "matching",
    };
}
