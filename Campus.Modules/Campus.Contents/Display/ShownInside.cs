namespace Campus.Contents.Display;

/// <summary>The items inside a bag or a flow.</summary>
internal sealed record ShownInside(ShownPart Part, IReadOnlyList<ContentItem> Items)
{
    public static ShownInside Of(ShownPart part) => new(part, part.Owner.Item.Nested(part.Definition.Name));
}
