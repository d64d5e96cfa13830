namespace Campus.Editorial.Versions;

/// <summary>Compares two versions of an item. What is inside is matched by its id, so that a move shows as a move.</summary>
internal static class ItemComparer
{
    public static Comparison Compare(VersionTree before, VersionTree after)
    {
        var old = before.Items.GroupBy(item => item.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var now = after.Items.GroupBy(item => item.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var moved = Moved(before, after, old);
        List<(TreeItem Item, ItemChange Change)> rows =
            [.. after.Items.Select(item => (item, !old.ContainsKey(item.Id) ? ItemChange.Added : moved.Contains(item.Id) ? ItemChange.Moved : ItemChange.Same))];
        InsertRemoved(rows, before, now);
        List<ComparedItem> found = [];
        foreach (var (item, change) in rows)
        {
            var values = Values(old.GetValueOrDefault(item.Id), now.GetValueOrDefault(item.Id));
            if (change != ItemChange.Same || values.Count > 0)
            {
                var along = change == ItemChange.Removed ? old : now;
                var within = item.Parent is not null && (change is ItemChange.Added ? !old.ContainsKey(item.Parent) : change is ItemChange.Removed && !now.ContainsKey(item.Parent));
                found.Add(new(item.Id, item.Name, Place(item, along), change == ItemChange.Same ? ItemChange.Changed : change, item.Depth, within, values));
            }
        }
        return new(found);
    }

    // What went stands where it stood: after what was before it.
    private static void InsertRemoved(List<(TreeItem Item, ItemChange Change)> rows, VersionTree before, Dictionary<string, TreeItem> now)
    {
        for (var index = 0; index < before.Items.Count; index++)
        {
            var item = before.Items[index];
            if (!now.ContainsKey(item.Id))
            {
                var previous = index == 0 ? -1 : rows.FindIndex(row => row.Item.Id == before.Items[index - 1].Id);
                rows.Insert(previous + 1, (item, ItemChange.Removed));
            }
        }
    }

    private static HashSet<string> Moved(VersionTree before, VersionTree after, Dictionary<string, TreeItem> old)
    {
        HashSet<string> moved = new(StringComparer.Ordinal);
        var places = before.Items.Index().GroupBy(entry => entry.Item.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Index, StringComparer.Ordinal);
        foreach (var siblings in after.Items.Where(item => item.Parent is not null && old.ContainsKey(item.Id)).GroupBy(item => (item.Parent, item.Array)))
        {
            TreeItem[] stayed = [.. siblings.Where(item => old[item.Id].Parent == item.Parent && old[item.Id].Array == item.Array)];
            moved.UnionWith(siblings.Except(stayed).Select(item => item.Id));
            var kept = LongestRising([.. stayed.Select(item => places[item.Id])]);
            moved.UnionWith(stayed.Where((_, index) => !kept.Contains(index)).Select(item => item.Id));
        }
        return moved;
    }

    // The most siblings that kept their order did not move; only the others did.
    private static HashSet<int> LongestRising(int[] places)
    {
        var length = new int[places.Length];
        var from = new int[places.Length];
        List<int> ends = [];
        for (var index = 0; index < places.Length; index++)
        {
            var at = ends.FindIndex(end => places[end] >= places[index]);
            at = at < 0 ? ends.Count : at;
            from[index] = at == 0 ? -1 : ends[at - 1];
            length[index] = at + 1;
            if (at == ends.Count)
            {
                ends.Add(index);
            }
            else
            {
                ends[at] = index;
            }
        }
        HashSet<int> kept = [];
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = from[index])
        {
            kept.Add(index);
        }
        return kept;
    }

    private static List<ComparedValue> Values(TreeItem? before, TreeItem? after)
    {
        var old = (before?.Values ?? []).ToDictionary(value => (value.Part, value.Key));
        var now = (after?.Values ?? []).ToDictionary(value => (value.Part, value.Key));
        return [.. (after?.Values ?? []).Concat((before?.Values ?? []).Where(value => !now.ContainsKey((value.Part, value.Key))))
            .Select(value => new
            {
                Value = value,
                Before = old.GetValueOrDefault((value.Part, value.Key))?.Text,
                After = now.GetValueOrDefault((value.Part, value.Key))?.Text,
            })
            .Where(pair => (pair.Before ?? "") != (pair.After ?? ""))
            .Select(pair => new ComparedValue(pair.Value.Part, pair.Value.Field, pair.Value.Label, pair.Before, pair.After))];
    }

    private static string Place(TreeItem item, Dictionary<string, TreeItem> items)
    {
        List<string> above = [];
        for (var parent = item.Parent; parent is not null && items.TryGetValue(parent, out var holder) && holder.Parent is not null; parent = holder.Parent)
        {
            above.Insert(0, holder.Name);
        }
        return string.Join(" › ", above);
    }
}
