namespace Campus.Editorial.Versions;

/// <summary>What happened to an item or to one inside it.</summary>
internal enum ItemChange
{
    Same,
    Changed,
    Added,
    Removed,
    Moved,
}

/// <summary>One value before and after; null where it is not there.</summary>
/// <param name="Part">The name of the part it is in.</param>
/// <param name="Field">The name of the field; null for a value of the part itself.</param>
/// <param name="Label">What editors see above it.</param>
/// <param name="Before">The value in words.</param>
/// <param name="After">The value in words.</param>
internal sealed record ComparedValue(string Part, string? Field, string Label, string? Before, string? After)
{
    public IReadOnlyList<TextPiece> Pieces { get; } = TextDiff.Compare(Before ?? "", After ?? "");
}

/// <summary>An item, or one inside it, that is not the same on both sides.</summary>
/// <param name="ItemId">Its id, the same on both sides.</param>
/// <param name="Name">Its type and title, as it is called now.</param>
/// <param name="Place">In which items it stands; empty for the item itself and for what stands directly in it.</param>
/// <param name="Change">What happened to it as a whole; it may have moved and hold changed values too.</param>
/// <param name="Depth">0 for the item itself.</param>
/// <param name="Within">Whether it came or went along with the item it stands in.</param>
/// <param name="Values">The values that differ; for what came or went, all of them.</param>
internal sealed record ComparedItem(
    string ItemId, string Name, string Place, ItemChange Change, int Depth, bool Within, IReadOnlyList<ComparedValue> Values);

/// <summary>Everything that differs between two versions of an item, in the order of the newer one.</summary>
internal sealed record Comparison(IReadOnlyList<ComparedItem> Items)
{
    public bool IsSame => Items.Count == 0;
}
