using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Contents.Items;

/// <summary>Walks through JSON and replaces texts in it.</summary>
internal static class JsonTree
{
    /// <summary>Offers every text in a tree, with its JSON path, and puts what comes back in its place.</summary>
    /// <param name="node">The tree; changed in place.</param>
    /// <param name="path">The path of the tree itself.</param>
    /// <param name="replace">Gives the new text; null to leave it as it is.</param>
    public static void ReplaceTexts(JsonNode node, string path, Func<string, string, string?> replace)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                Visit(value, JsonPaths.Property(path, name), text => json[name] = text, replace);
            }
        }
        else if (node is JsonArray array)
        {
            for (var index = 0; index < array.Count; index++)
            {
                var at = index;
                Visit(array[at], JsonPaths.Element(path, at), text => array[at] = text, replace);
            }
        }
    }

    private static void Visit(JsonNode? value, string path, Action<string> set, Func<string, string, string?> replace)
    {
        if (value is JsonValue && value.GetValueKind() == JsonValueKind.String)
        {
            if (replace(value.GetValue<string>(), path) is { } text)
            {
                set(text);
            }
        }
        else if (value is not null)
        {
            ReplaceTexts(value, path, replace);
        }
    }
}
