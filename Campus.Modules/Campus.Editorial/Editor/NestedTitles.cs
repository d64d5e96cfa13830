using Campus.Contents;
using Campus.Editorial.Editor.Tree;

namespace Campus.Editorial.Editor;

/// <summary>An item inside another is called after its title, as the item around it is.</summary>
internal static class NestedTitles
{
    public static void Follow(Node root)
    {
        foreach (var node in root.SelfAndBelow.Where(node => node.Place is not null))
        {
            var title = FieldInput.Shown((node.Json[nameof(TitlePart)] as System.Text.Json.Nodes.JsonObject)?[nameof(TitlePart.Title)]);
            if (title.Length > 0 && title != FieldInput.Shown(node.Json[nameof(ContentItem.DisplayText)]))
            {
                node.Json[nameof(ContentItem.DisplayText)] = title;
            }
        }
    }
}
