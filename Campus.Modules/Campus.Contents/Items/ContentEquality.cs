using System.Text.Json.Nodes;

namespace Campus.Contents.Items;

/// <summary>When two items count as the same.</summary>
internal static class ContentEquality
{
    /// <summary>Whether two items say the same, whatever version they are and whenever they were saved.</summary>
    public static bool SameContent(ContentItem left, ContentItem right) =>
        left.ContentType == right.ContentType
        && left.DisplayText == right.DisplayText
        && (left.Owner ?? "") == (right.Owner ?? "")
        && JsonNode.DeepEquals(left.Content, right.Content);

    /// <summary>Whether two versions are the same but for their flags: Orchard's rule for an import.</summary>
    public static bool SameVersion(ContentItem left, ContentItem right) =>
        SameContent(left, right)
        && left.ModifiedUtc == right.ModifiedUtc
        && left.PublishedUtc == right.PublishedUtc
        && left.CreatedUtc == right.CreatedUtc
        && left.Author == right.Author;
}
