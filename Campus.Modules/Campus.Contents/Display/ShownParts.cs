using System.Text.Json.Nodes;

namespace Campus.Contents.Display;

/// <summary>Something to render, in order.</summary>
internal abstract record Shown;

/// <summary>A part with a view of its own.</summary>
internal sealed record ShownWhole(ShownPart Part, PartDisplay Display) : Shown;

/// <summary>A field that takes the whole width.</summary>
internal sealed record ShownBlock(ShownField Field, FieldDisplay Display, bool HasHeading) : Shown;

/// <summary>Short fields that stand together.</summary>
internal sealed record ShownFacts(IReadOnlyList<(ShownField Field, FieldDisplay Display)> Fields) : Shown;

/// <summary>Works out what of an item can be shown, in the order of its definition. What nobody can show is left out.</summary>
internal sealed class ShownParts(IEnumerable<PartDisplay> parts, IEnumerable<FieldDisplay> fields)
{
    private readonly Dictionary<string, PartDisplay> parts = parts.ToDictionary(part => part.PartName, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FieldDisplay> fields = fields.ToDictionary(field => field.FieldName, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Shown> Of(ShownItem owner)
    {
        List<Shown> shown = [];
        var blocks = owner.Type.Parts.Sum(part => part.Part.Fields.Count(field => Find(field) is { IsBlock: true }));
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

    private IEnumerable<Shown> Fields(ShownPart part, bool withHeadings)
    {
        List<(ShownField, FieldDisplay)> facts = [];
        foreach (var (field, display) in part.Definition.Part.Fields.Select(definition => Filled(part, definition)).OfType<(ShownField Field, FieldDisplay)>())
        {
            if (!display.IsBlock)
            {
                facts.Add((field, display));
                continue;
            }
            if (facts.Count > 0)
            {
                yield return new ShownFacts([.. facts]);
                facts.Clear();
            }
            // The only text of an item needs no heading that says it is the text.
            yield return new ShownBlock(field, display, withHeadings);
        }
        if (facts.Count > 0)
        {
            yield return new ShownFacts(facts);
        }
    }

    private (ShownField, FieldDisplay)? Filled(ShownPart part, ContentPartFieldDefinition definition) =>
        Find(definition) is { } display
        && part.Content[definition.Name] is JsonObject content
        && IsFilled(content[display.MainKey])
            ? (new ShownField(part, definition, content), display)
            : null;

    private FieldDisplay? Find(ContentPartFieldDefinition field) => fields.GetValueOrDefault(field.FieldName);

    private static bool IsFilled(JsonNode? value) => value switch
    {
        null => false,
        JsonArray array => array.Count > 0,
        JsonValue text => !string.IsNullOrWhiteSpace(text.ToString()),
        _ => true,
    };
}
