using Campus.Contents;

namespace Campus.Editorial;

/// <summary>The addresses of what surrounds publishing.</summary>
internal static class PublishLinks
{
    public static string Publish(string contentItemId) => $"{EditorLinks.Edit(contentItemId)}/publiceren";

    public static string Preview(string contentItemId) => $"{EditorLinks.Edit(contentItemId)}/voorbeeld";

    public static string Versions(string contentItemId) => $"{EditorLinks.Edit(contentItemId)}/versies";

    public static string Links(string contentItemId) => $"{EditorLinks.Edit(contentItemId)}/meelezen";
}
