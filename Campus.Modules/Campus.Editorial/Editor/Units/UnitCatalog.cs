using Campus.Contents;
using Campus.Editorial.Editor.Tree;

namespace Campus.Editorial.Editor.Units;

/// <summary>Finds the units of items: what can be changed in them, in the order of their definitions.</summary>
internal sealed class UnitCatalog
{
    private readonly Dictionary<(string Kind, string Editor), IFieldEditor> fields;
    private readonly Dictionary<string, IPartEditor> parts;

    public UnitCatalog(IEnumerable<IFieldEditor> fields, IEnumerable<IPartEditor> parts)
    {
        this.fields = fields.ToDictionary(editor => (editor.FieldName, editor.Editor ?? ""));
        this.parts = parts.ToDictionary(editor => editor.PartName, StringComparer.Ordinal);
    }

    /// <summary>The units of one item, without those of the items inside it.</summary>
    public IEnumerable<Unit> Of(Node node) => node.Definition?.Parts.SelectMany(part => Of(node, part)) ?? [];

    /// <summary>The unit at an address, <c>item/part</c> or <c>item/part/field</c>; null when it is no longer there.</summary>
    public Unit? Find(ItemTree tree, string address)
    {
        var names = address.Split('/');
        return names.Length is 2 or 3 && tree.Find(names[0]) is { } node
            ? Of(node).FirstOrDefault(unit => unit.Address == address)
            : null;
    }

    public IEnumerable<Unit> Of(Node node, ContentTypePartDefinition part)
    {
        if (parts.TryGetValue(part.PartName, out var editor))
        {
            yield return new(node, part, null, null, editor);
        }
        foreach (var field in part.Part.Fields)
        {
            if (EditorOf(field) is { } fieldEditor)
            {
                yield return new(node, part, field, fieldEditor, null);
            }
        }
    }

    // A kind of editor that the campus does not have falls back on the standard one.
    private IFieldEditor? EditorOf(ContentPartFieldDefinition field) =>
        fields.GetValueOrDefault((field.FieldName, field.Options.Editor ?? "")) ?? fields.GetValueOrDefault((field.FieldName, ""));
}
