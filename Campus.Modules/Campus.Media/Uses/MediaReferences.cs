using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Campus.Media.Uses;

/// <summary>Finds the files that an item names: in media fields, and in addresses within any text.</summary>
internal static partial class MediaReferences
{
    public static IReadOnlySet<string> In(JsonNode content)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        Visit(content, paths);
        return paths;
    }

    private static void Visit(JsonNode? node, HashSet<string> paths)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                {
                    Visit(value, paths);
                }
                break;
            case JsonArray array:
                foreach (var value in array)
                {
                    Visit(value, paths);
                }
                break;
            case JsonValue when node.GetValueKind() == JsonValueKind.String:
                Read(node.GetValue<string>(), paths);
                break;
        }
    }

    // A text that is a file's path and nothing more is one: media fields, and fields of others that hold a path.
    private static void Read(string text, HashSet<string> paths)
    {
        if (text.Length <= 400 && !text.AsSpan().ContainsAny('\n', '<') && !text.Contains("](", StringComparison.Ordinal) && MediaKinds.Of(text) is not null)
        {
            Add(text, paths);
        }
        if (!text.Contains("/media/", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        foreach (var match in Address().Matches(text).Concat(Enclosed().Matches(text)))
        {
            Add(match.Groups["address"].Value, paths);
        }
    }

    private static void Add(string address, HashSet<string> paths)
    {
        if (MediaUrl.PathIn(address) is { } path && MediaKinds.Of(path) is not null && !path.Contains('\0'))
        {
            paths.Add(path);
        }
    }

    [GeneratedRegex(@"(?<address>/media/[^\s)""'<>\\]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // Between pointed brackets in Markdown and between quotes in HTML an address may have spaces.
    [GeneratedRegex(@"[<""']~?(?<address>/media/[^""'<>\n]+)[>""']", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Enclosed();
}
