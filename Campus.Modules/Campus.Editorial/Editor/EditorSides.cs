using Campus.Contents;
using Campus.Editorial.Editor.Tree;

namespace Campus.Editorial.Editor;

/// <summary>What stands beside a form.</summary>
/// <param name="Panels">Views with their models.</param>
/// <param name="Notes">What the outline says about items, by their keys.</param>
internal sealed record EditorSide(IReadOnlyList<(string View, object Model)> Panels, IReadOnlyDictionary<string, string> Notes);

/// <summary>Asks the modules what they have to say beside a form.</summary>
internal sealed class EditorSides(IEnumerable<IEditorPanel> panels, IEnumerable<IOutlineNotes> notes)
{
    public async Task<EditorSide> OfAsync(ItemTree tree, Node selected, CancellationToken cancellationToken)
    {
        var context = new EditorPanelContext(tree.Item, selected.Json, selected.Key, selected.Type);
        List<(string, object)> shown = [];
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.ModelAsync(context, cancellationToken) is { } model)
            {
                shown.Add((panel.View, model));
            }
        }
        Dictionary<string, string> said = new(StringComparer.Ordinal);
        foreach (var source in notes)
        {
            foreach (var (key, note) in await source.NotesAsync(tree.Item, cancellationToken))
            {
                said[key] = said.TryGetValue(key, out var before) ? $"{before}, {note}" : note;
            }
        }
        return new(shown, said);
    }
}
