using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>
/// Lets editors change the fields of one kind: a class and a view. Each <see cref="FieldKind"/> is one; a module may add another
/// to a kind that is there, and registers it as a singleton.
/// </summary>
public interface IFieldEditor
{
    /// <summary>The kind of field, for example <c>TextField</c>.</summary>
    string FieldName { get; }

    /// <summary>Which editor it is in <see cref="ContentPartFieldSettings.Editor"/>; null for the standard one.</summary>
    string? Editor => null;

    /// <summary>The partial view, whose model is an <see cref="EditorValue"/>.</summary>
    string View { get; }

    /// <summary>Whether an item without a title is called by what stands here: then writing in something new begins here.</summary>
    bool NamesItem => false;

    /// <summary>
    /// Takes what was posted into the field's JSON. What was not changed must stay exactly as it is, and so must keys
    /// the editor does not know: the methods of <see cref="FieldInput"/> see to both.
    /// </summary>
    void Update(FieldInput input, JsonObject value);
}

/// <summary>Lets editors change a part that has no fields, such as a title. Registered as a singleton.</summary>
public interface IPartEditor
{
    /// <summary>The kind of part, for example <c>TitlePart</c>.</summary>
    string PartName { get; }

    /// <summary>What the part is called when its definition does not say.</summary>
    string Label { get; }

    /// <summary>The partial view, whose model is an <see cref="EditorValue"/>; empty for a part that is not shown.</summary>
    string View { get; }

    /// <inheritdoc cref="IFieldEditor.Update"/>
    void Update(FieldInput input, JsonObject part);
}

/// <summary>Beside the form of an item: something that helps its editor. Registered as scoped.</summary>
public interface IEditorPanel
{
    /// <summary>Lower comes first.</summary>
    int Order { get; }

    /// <summary>The partial view.</summary>
    string View { get; }

    /// <summary>The model of the view; null when there is nothing to show here.</summary>
    ValueTask<object?> ModelAsync(EditorPanelContext context, CancellationToken cancellationToken);
}

/// <summary>Where a panel is shown.</summary>
/// <param name="Root">The whole item as it is in the working copy. Read-only.</param>
/// <param name="Selected">The item inside it that is open, as JSON; of the root its parts. Read-only.</param>
/// <param name="SelectedId">The id of the open item.</param>
/// <param name="SelectedType">The type of the open item.</param>
public sealed record EditorPanelContext(ContentItem Root, JsonObject Selected, string SelectedId, string SelectedType);

/// <summary>Says something about an item in the outline beside the form, such as how long a lesson takes. Registered as scoped.</summary>
public interface IOutlineNotes
{
    /// <summary>Notes by the ids of the items inside, each a few words; an item without a note is left out.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> NotesAsync(ContentItem root, CancellationToken cancellationToken);
}
