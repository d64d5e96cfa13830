using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Editor.Tree;

namespace Campus.Editorial.Editor.Units;

/// <summary>
/// The smallest thing that is saved by itself: one field, or one part without fields, of one item in the tree. Two
/// editors who change different units never meet.
/// </summary>
/// <param name="Node">The item.</param>
/// <param name="Part">The part as attached to its type.</param>
/// <param name="Field">The field; null for a part that is changed as a whole.</param>
/// <param name="FieldEditor">What changes the field.</param>
/// <param name="PartEditor">What changes the part.</param>
internal sealed record Unit(
    Node Node, ContentTypePartDefinition Part, ContentPartFieldDefinition? Field, IFieldEditor? FieldEditor, IPartEditor? PartEditor)
{
    public string Address => Field is null ? $"{Node.Key}/{Part.Name}" : $"{Node.Key}/{Part.Name}/{Field.Name}";

    /// <summary>The start of the names of its inputs.</summary>
    public string Name => Address.Replace('/', '.');

    public string Anchor => EditorLinks.Anchor(Node.Key, Part.Name, Field?.Name);

    public string View => FieldEditor?.View ?? PartEditor!.View;

    public string Label
    {
        get
        {
            if (Field is not null)
            {
                return Field.Options.DisplayName is { Length: > 0 } shown ? shown : Field.Name;
            }
            return Part.Options.DisplayName is { Length: > 0 } named ? named : PartEditor!.Label;
        }
    }

    /// <summary>Its value, to read; null when the item has none yet. Fields and items inside a part are no value of the part.</summary>
    public JsonObject? Value => (Field is null, Node.Json[Part.Name] as JsonObject) switch
    {
        (_, null) => null,
        (true, { } part) => Own(part),
        (false, { } part) => part[Field!.Name] as JsonObject,
    };

    /// <summary>Tells one value from another.</summary>
    public string Hash => UnitHash.Of(Value);

    /// <summary>Lets its editor take what was posted into a copy of the value.</summary>
    public JsonObject Update(FieldInput input)
    {
        var value = Value?.DeepClone() as JsonObject ?? [];
        if (FieldEditor is not null)
        {
            FieldEditor.Update(input, value);
        }
        else
        {
            PartEditor!.Update(input, value);
        }
        return value;
    }

    public void Store(JsonObject value)
    {
        if (Node.Json[Part.Name] is not JsonObject part)
        {
            Node.Json[Part.Name] = part = [];
        }
        if (Field is not null)
        {
            part[Field.Name] = value;
            return;
        }
        foreach (var name in Own(part).Select(entry => entry.Key).Except(value.Select(entry => entry.Key)).ToList())
        {
            part.Remove(name);
        }
        foreach (var (name, own) in value)
        {
            part[name] = own?.DeepClone();
        }
    }

    private JsonObject Own(JsonObject part) => new(part
        .Where(entry => !IsItems(entry.Value) && Part.Part.Fields.All(field => field.Name != entry.Key))
        .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));

    private static bool IsItems(JsonNode? node) =>
        node is JsonArray { Count: > 0 } array && array.All(element => element is JsonObject item && item.ContainsKey(nameof(ContentItem.ContentType)));
}
