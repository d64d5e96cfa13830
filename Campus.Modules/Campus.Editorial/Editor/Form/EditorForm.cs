using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Parts.Editors;
using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Editor.Units;

namespace Campus.Editorial.Editor.Form;

/// <summary>The form of one item: sections of what can be changed in it.</summary>
internal sealed record EditorForm(Node Node, IReadOnlyList<EditorSection> Sections);

/// <summary>What belongs together in a form.</summary>
/// <param name="Title">Its heading; null for the first things of an item.</param>
/// <param name="IsFolded">Whether it starts folded: what is seldom needed stands in a tab of its own.</param>
/// <param name="Blocks">What is in it, in order.</param>
internal sealed record EditorSection(string? Title, bool IsFolded, IReadOnlyList<EditorBlock> Blocks)
{
    public bool HasErrors => Blocks.OfType<UnitBlock>().Any(block => block.Value.Errors.Count > 0);
}

/// <summary>One thing in a form: a unit or a list.</summary>
internal abstract record EditorBlock;

/// <summary>A field or part that is changed here.</summary>
internal sealed record UnitBlock(Unit Unit, EditorValue Value) : EditorBlock;

/// <summary>A list of items; those that are changed here have their form.</summary>
internal sealed record ListBlock(NestedList List, IReadOnlyList<(Node Node, EditorForm? Form)> Items) : EditorBlock;

/// <summary>A field whose kind the campus cannot show: it is kept as it is.</summary>
internal sealed record UnknownBlock(string Label, string Json) : EditorBlock;

/// <summary>What a form says beside what is stored: errors, and texts that could not be taken.</summary>
/// <param name="Errors">Messages by the address of the unit.</param>
/// <param name="Typed">What was typed, by the name of the input.</param>
internal sealed record FormState(ILookup<string, string> Errors, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>The item in whose form writing begins; null for none.</summary>
    public string? StartsIn { get; init; }

    public static readonly FormState Clean = new(Array.Empty<string>().ToLookup(text => text), new Dictionary<string, string>());
}

/// <summary>Builds forms from definitions.</summary>
internal sealed class EditorForms(UnitCatalog catalog)
{
    public EditorForm Of(ItemTree tree, Node node, FormState state)
    {
        List<(string? Tab, string? Group, EditorBlock Block)> blocks = [];
        foreach (var part in node.Definition?.Parts ?? [])
        {
            var place = FormPlace.Of(part.Options.Position);
            foreach (var unit in catalog.Of(node, part))
            {
                var own = unit.Field is null ? default : FormPlace.Of(unit.Field.Options.Position);
                blocks.Add((own.Tab ?? place.Tab, own.Group ?? place.Group ?? GroupOf(part, unit), new UnitBlock(unit, ValueOf(tree, unit, state))));
            }
            blocks.AddRange(Unknown(node, part).Select(block => (place.Tab, place.Group, (EditorBlock)block)));
            blocks.AddRange(node.Lists.Where(list => list.Part == part).Select(list => (place.Tab, place.Group, (EditorBlock)ListOf(tree, list, state))));
        }
        blocks.AddRange(node.Lists.Where(list => list.Part is null).Select(list => ((string?)null, (string?)null, (EditorBlock)ListOf(tree, list, state))));
        return new(node, [.. blocks.GroupBy(block => (block.Tab, block.Group)).Select(group =>
            new EditorSection(group.Key.Group ?? group.Key.Tab, group.Key.Tab is not null, [.. group.Select(block => block.Block)]))]);
    }

    public EditorValue ValueOf(ItemTree tree, Unit unit, FormState state)
    {
        var (kind, settings) = unit.Field is { } field ? (field.FieldName, field.Settings) : (unit.Part.PartName, unit.Part.Settings);
        var own = settings[kind + "Settings"] as JsonObject ?? [];
        var prefix = unit.Name + ".";
        return new()
        {
            Name = unit.Name,
            Id = unit.Anchor,
            Label = unit.Label,
            Hint = HintOf(unit, own),
            Required = FieldInput.Shown(own["Required"]) == "true" || FieldInput.Shown(own["Options"]) is "EditableRequired" or "3",
            Value = unit.Value ?? [],
            Settings = own,
            AllSettings = settings,
            Errors = [.. state.Errors[unit.Address]],
            Typed = state.Typed.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value),
            IsFirst = state.StartsIn == unit.Node.Key && unit.Address == FirstOf(unit.Node)?.Address,
            Item = tree.Item,
            Holder = unit.Node.Json,
        };
    }

    // What comes first is the title or the first text: that is where whatever it is gets its name.
    private Unit? FirstOf(Node node) => catalog.Of(node).FirstOrDefault(unit => unit.PartEditor is TitleEditor || unit.FieldEditor is { NamesItem: true });

    private static string? HintOf(Unit unit, JsonObject own) =>
        new[] { FieldInput.Shown(own["Hint"]), unit.Field?.Options.Description, unit.Field is null ? unit.Part.Options.Description : null }
            .FirstOrDefault(text => !string.IsNullOrEmpty(text));

    // A part that was attached under a name of its own is a group of its own; the type's own fields are just the form.
    private static string? GroupOf(ContentTypePartDefinition part, Unit unit) =>
        unit.Field is not null && part.Name != part.PartName ? (part.Options.DisplayName is { Length: > 0 } shown ? shown : part.Name) : null;

    private IEnumerable<UnknownBlock> Unknown(Node node, ContentTypePartDefinition part)
    {
        var known = catalog.Of(node, part).Select(unit => unit.Field?.Name).ToHashSet(StringComparer.Ordinal);
        return part.Part.Fields.Where(field => !known.Contains(field.Name)).Select(field => new UnknownBlock(
            field.Options.DisplayName is { Length: > 0 } shown ? shown : field.Name,
            (node.Json[part.Name] as JsonObject)?[field.Name]?.ToJsonString(ContentItemJson.Indented) ?? ""));
    }

    private ListBlock ListOf(ItemTree tree, NestedList list, FormState state) =>
        new(list, [.. list.Nodes.Select(node => (node, node.IsInline ? Of(tree, node, state) : null))]);
}

/// <summary>Where a part or field stands, as Orchard writes it: <c>3#Tab%Group</c>.</summary>
internal readonly record struct FormPlace(string? Tab, string? Group)
{
    private static readonly char[] Ends = ['#', '%', '|', ';'];

    public static FormPlace Of(string? position) => new(After(position, '#'), After(position, '%'));

    private static string? After(string? position, char mark)
    {
        var start = position?.IndexOf(mark) ?? -1;
        if (start < 0)
        {
            return null;
        }
        var rest = position![(start + 1)..];
        var end = rest.IndexOfAny(Ends);
        return (end < 0 ? rest : rest[..end]).Trim() is { Length: > 0 } name ? name : null;
    }
}
