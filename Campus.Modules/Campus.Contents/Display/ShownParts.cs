using System.Text.Json.Nodes;

namespace Campus.Contents.Display;

/// <summary>Something to render, in order.</summary>
internal abstract record Shown;

/// <summary>A part with a view of its own.</summary>
internal sealed record ShownWhole(ShownPart Part, PartDisplay Display) : Shown;

/// <summary>A field that takes the whole width.</summary>
internal sealed record ShownBlock(ShownField Field, FieldKind Kind, bool HasHeading) : Shown;

/// <summary>Short fields that stand together.</summary>
internal sealed record ShownFacts(IReadOnlyList<(ShownField Field, FieldKind Kind)> Fields) : Shown;

/// <summary>Works out what of an item can be shown, in the order of its definition. What nobody can show is left out.</summary>
internal sealed class ShownParts(IEnumerable<PartDisplay> parts)
{
    private readonly Dictionary<string, PartDisplay> parts = parts.ToDictionary(part => part.PartName, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Shown> Of(ShownItem owner)
    {
        List<Shown> shown = [];
        var blocks = owner.Type.Parts.Sum(part => part.Part.Fields.Count(field => field.Kind is { IsBlock: true }));
        foreach (var definition in owner.Type.Parts.Where(part => owner.Item.Content[part.Name] is JsonObject))
        {
            var part = new ShownPart(owner, definition);
            if (parts.TryGetValue(definition.PartName, out var display))
            {
                shown.Add(new ShownWhole(part, display));
            }
            shown.AddRange(Fields(part, blocks > 1));
        }
        return shown;
    }

    private static IEnumerable<Shown> Fields(ShownPart part, bool withHeadings)
    {
        List<(ShownField, FieldKind)> facts = [];
        foreach (var (field, kind) in part.Definition.Part.Fields.Select(one => Filled(part, one)).OfType<(ShownField, FieldKind)>())
        {
            if (!kind.IsBlock)
            {
                facts.Add((field, kind));
                continue;
            }
            if (facts.Count > 0)
            {
                yield return new ShownFacts([.. facts]);
                facts.Clear();
            }
            // The only text of an item needs no heading that says it is the text.
            yield return new ShownBlock(field, kind, withHeadings);
        }
        if (facts.Count > 0)
        {
            yield return new ShownFacts(facts);
        }
    }

    private static (ShownField, FieldKind)? Filled(ShownPart part, ContentPartFieldDefinition definition) =>
        definition.Kind is { } kind
        && part.Content[definition.Name] is JsonObject content
        && IsFilled(content[kind.ShownKey])
            ? (new ShownField(part, definition, content), kind)
            : null;

    private static bool IsFilled(JsonNode? value) => value switch
    {
        null => false,
        JsonArray array => array.Count > 0,
        JsonValue text => !string.IsNullOrWhiteSpace(text.ToString()),
        _ => true,
    };
}
