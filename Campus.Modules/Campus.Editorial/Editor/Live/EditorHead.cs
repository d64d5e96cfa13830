using Campus.Editorial.Editor.Tree;

namespace Campus.Editorial.Editor.Live;

/// <summary>What the page says around the form: how the item stands, and what it and the items in it are called now.</summary>
internal static class EditorHead
{
    /// <summary>The titles of the whole and of the items that some units belong to, by their keys.</summary>
    public static IReadOnlyDictionary<string, string> Titles(ItemTree tree, IEnumerable<string> units) => units
        .Select(unit => tree.Find(unit.Split('/')[0])).OfType<Node>().Where(node => node.Place is not null).Distinct()
        .ToDictionary(node => node.Key, node => node.Title, StringComparer.Ordinal)
        .Append(KeyValuePair.Create(tree.Root.Key, tree.Title)).ToDictionary(StringComparer.Ordinal);
}
