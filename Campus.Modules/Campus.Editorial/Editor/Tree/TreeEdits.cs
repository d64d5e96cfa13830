using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Editorial.Editor.Tree;

/// <summary>What a change of the tree did.</summary>
/// <param name="Key">The item that the editor goes on with; null when nothing could be done.</param>
/// <param name="Said">What happened, in Dutch.</param>
/// <param name="Removed">What was taken away, to be able to put it back.</param>
internal sealed record TreeChange(string? Key, string Said, RemovedNode? Removed = null);

/// <summary>An item that was taken out of its list.</summary>
internal sealed record RemovedNode(string List, int Position, JsonObject Json);

/// <summary>Adds, moves, copies and takes away items inside an item.</summary>
internal static class TreeEdits
{
    private static readonly TreeChange Gone = new(null, "Dit onderdeel is er niet meer. Iemand anders heeft het weggehaald of verplaatst.");

    /// <summary>Adds an item at the end of a list.</summary>
    public static TreeChange Add(ItemTree tree, string address, ContentItem item)
    {
        if (tree.FindList(address) is not { } list)
        {
            return Gone;
        }
        if (list.Types.All(type => type.Name != item.ContentType))
        {
            return new(null, "Dit soort onderdeel mag hier niet staan.");
        }
        ItemTree.ArrayOf(list).Add(Nested(item));
        return new(item.ContentItemId, $"{tree.FindType(item.ContentType)!.DisplayName} toegevoegd.");
    }

    /// <summary>Moves an item up (-1) or down (1) among its neighbours.</summary>
    public static TreeChange Step(ItemTree tree, string key, int step)
    {
        if (tree.Find(key) is not { Place: { } list } node)
        {
            return Gone;
        }
        var array = ItemTree.ArrayOf(list);
        var target = Math.Clamp(array.IndexOf(node.Json) + step, 0, array.Count - 1);
        array.Remove(node.Json);
        array.Insert(target, node.Json);
        return new(key, $"‘{node.Title}’ staat nu op plaats {target + 1} van {array.Count}.");
    }

    /// <summary>Moves an item to a place in a list, its own or another that may hold it.</summary>
    public static TreeChange Move(ItemTree tree, string key, string address, int position)
    {
        if (tree.Find(key) is not { Place: { } from } node || tree.FindList(address) is not { } to)
        {
            return Gone;
        }
        var allowed = to == from || to.Types.Any(type => string.Equals(type.Name, node.Type, StringComparison.OrdinalIgnoreCase));
        if (!allowed || to.Owner.Path.Contains(node))
        {
            return new(null, $"‘{node.Title}’ mag daar niet staan.");
        }
        ItemTree.ArrayOf(from).Remove(node.Json);
        var array = ItemTree.ArrayOf(to);
        array.Insert(Math.Clamp(position, 0, array.Count), node.Json);
        return new(key, $"‘{node.Title}’ verplaatst naar ‘{to.Owner.Title}’.");
    }

    /// <summary>Puts a copy under an item, with new ids for it and all inside it.</summary>
    public static TreeChange Duplicate(ItemTree tree, string key)
    {
        if (tree.Find(key) is not { Place: { } list } node)
        {
            return Gone;
        }
        var array = ItemTree.ArrayOf(list);
        var copy = Nested(ContentCopy.Of(ContentItemJson.Read(node.Json)));
        array.Insert(array.IndexOf(node.Json) + 1, copy);
        return new(FieldInput.Shown(copy[nameof(ContentItem.ContentItemId)]), $"‘{node.Title}’ gekopieerd.");
    }

    /// <summary>Takes an item out of its list.</summary>
    public static TreeChange Remove(ItemTree tree, string key)
    {
        if (tree.Find(key) is not { Place: { } list } node)
        {
            return Gone;
        }
        var array = ItemTree.ArrayOf(list);
        var position = array.IndexOf(node.Json);
        array.RemoveAt(position);
        return new(list.Owner.Key, $"‘{node.Title}’ weggehaald.", new(list.Address, position, node.Json));
    }

    /// <summary>Puts back what was taken away; at the end of the list when it has become shorter.</summary>
    public static TreeChange PutBack(ItemTree tree, RemovedNode removed)
    {
        if (tree.FindList(removed.List) is not { } list)
        {
            return new(null, "De plaats waar dit stond, is er niet meer.");
        }
        var array = ItemTree.ArrayOf(list);
        array.Insert(Math.Clamp(removed.Position, 0, array.Count), removed.Json.DeepClone());
        return new(FieldInput.Shown(removed.Json[nameof(ContentItem.ContentItemId)]), $"‘{tree.TitleOf(removed.Json)}’ teruggezet.");
    }

    // An item inside another has no versions, and no moments of its own.
    private static JsonObject Nested(ContentItem item)
    {
        item.ContentItemVersionId = null;
        return ContentItemJson.Write(item);
    }
}
