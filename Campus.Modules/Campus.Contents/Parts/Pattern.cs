using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Campus.Contents.Parts;

/// <summary>
/// Renders the Liquid patterns that sites use for paths, aliases and titles: members of the item, text, and the
/// filters <c>display_text</c>, <c>slugify</c>, <c>container</c>, <c>downcase</c>, <c>upcase</c>, <c>strip</c>.
/// </summary>
internal static partial class Pattern
{
    /// <summary>Renders a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="item">The item that <c>ContentItem</c> and <c>Model.ContentItem</c> stand for.</param>
    /// <param name="container">Finds the list that an item is in.</param>
    /// <returns>The text; null when the pattern needs more of Liquid than this.</returns>
    public static async Task<string?> RenderAsync(
        string pattern, ContentItem item, Func<ContentItem, Task<ContentItem?>> container)
    {
        if (pattern.Contains("{%", StringComparison.Ordinal))
        {
            return null;
        }
        var text = new System.Text.StringBuilder();
        var end = 0;
        foreach (Match match in Output().Matches(pattern))
        {
            text.Append(pattern, end, match.Index - end);
            if (await ValueAsync(match.Groups[1].Value, item, container) is not { } value)
            {
                return null;
            }
            text.Append(value);
            end = match.Index + match.Length;
        }
        return text.Append(pattern, end, pattern.Length - end).ToString().Trim();
    }

    /// <summary>Whether a pattern is within what <see cref="RenderAsync"/> can do.</summary>
    public static bool Understands(string pattern) =>
        !pattern.Contains("{%", StringComparison.Ordinal)
        && Output().Matches(pattern).All(match =>
        {
            string[] steps = [.. match.Groups[1].Value.Split('|').Select(step => step.Trim())];
            return Source().IsMatch(steps[0]) && steps.Skip(1).All(Filters.Contains);
        });

    private static readonly HashSet<string> Filters =
        ["display_text", "slugify", "container", "downcase", "upcase", "strip"];

    private static async Task<string?> ValueAsync(
        string expression, ContentItem item, Func<ContentItem, Task<ContentItem?>> container)
    {
        string[] steps = [.. expression.Split('|').Select(step => step.Trim())];
        if (!Source().IsMatch(steps[0]))
        {
            return null;
        }
        object value = Start(steps[0], item);
        foreach (var filter in steps.Skip(1))
        {
            object? next = filter switch
            {
                "container" => value is ContentItem contained ? await container(contained) ?? (object)"" : "",
                "display_text" => value is ContentItem shown ? shown.DisplayText ?? "" : value,
                "slugify" => Slug.Of(Text(value)),
                "downcase" => Text(value).ToLowerInvariant(),
                "upcase" => Text(value).ToUpperInvariant(),
                "strip" => Text(value).Trim(),
                _ => null,
            };
            if (next is null)
            {
                return null;
            }
            value = next;
        }
        return Text(value);
    }

    private static string Text(object value) => value as string ?? (value as ContentItem)?.DisplayText ?? "";

    private static object Start(string source, ContentItem item)
    {
        if (source[0] is '"' or '\'')
        {
            return source[1..^1];
        }
        string[] path = [.. source.Split('.').SkipWhile(name => name == "Model").Skip(1)];
        return path switch
        {
            [] => item,
            ["Content", .. var members] => Member(item.Content, members),
            [var property] => Member(ContentItemJson.Write(item), [property]),
            _ => Member(item.Content, path),
        };
    }

    private static string Member(JsonNode? node, string[] names)
    {
        foreach (var name in names)
        {
            node = (node as JsonObject)?[name];
        }
        return node is JsonValue value ? value.ToString() : "";
    }

    [GeneratedRegex(@"\{\{(.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("""^("[^"]*"|'[^']*'|(Model\.)?ContentItem(\.\w+)*)$""")]
    private static partial Regex Source();
}
