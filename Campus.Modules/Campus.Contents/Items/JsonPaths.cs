using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Campus.Contents.Items;

/// <summary>Writes JSON paths, and finds the line of a file that a path stands on.</summary>
internal static class JsonPaths
{
    public static string Property(string path, string name) =>
        name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '$' or '@')
            ? $"{path}.{name}"
            : $"{path}['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    public static string Element(string path, int index) => $"{path}[{index}]";

    /// <summary>The line, counted from 1, of the deepest part of a path that the file has.</summary>
    public static int LineOf(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, Reading);
        reader.Read();
        var offset = reader.TokenStartIndex;
        foreach (var step in Steps(path))
        {
            if (!(step is int index ? ToElement(ref reader, index) : ToProperty(ref reader, (string)step)))
            {
                break;
            }
            offset = reader.TokenStartIndex;
        }
        return Line(json, offset);
    }

    /// <summary>The line of the first key that its object has twice; null when there is none.</summary>
    public static int? LineOfDuplicate(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Reading);
        Stack<HashSet<string>> objects = [];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                objects.Push(new(StringComparer.Ordinal));
            }
            else if (reader.TokenType == JsonTokenType.EndObject)
            {
                objects.Pop();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && !objects.Peek().Add(reader.GetString()!))
            {
                return Line(json, reader.TokenStartIndex);
            }
        }
        return null;
    }

    internal static JsonReaderOptions Reading => new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ContentItemJson.Reading.MaxDepth,
    };

    private static int Line(ReadOnlySpan<byte> json, long offset) => json[..(int)offset].Count((byte)'\n') + 1;

    private static bool ToElement(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }
        reader.Read();
        for (var at = 0; at < index && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            reader.Skip();
            reader.Read();
        }
        return reader.TokenType != JsonTokenType.EndArray;
    }

    private static bool ToProperty(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return true;
            }
            reader.Skip();
        }
        return false;
    }

    /// <summary>A path taken apart: a text for a property, a number for a place in a list. What is no path any more is left out.</summary>
    public static IReadOnlyList<object> Steps(string path)
    {
        List<object> steps = [];
        for (var at = 1; at < path.Length;)
        {
            var (step, next) = path[at] == '.' ? Name(path, at) : path[at] == '[' ? Bracket(path, at) : (null, path.Length);
            if (step is not null)
            {
                steps.Add(step);
            }
            at = next;
        }
        return steps;
    }

    private static (object? Step, int Next) Name(string path, int at)
    {
        var length = path.AsSpan(at + 1).IndexOfAny('.', '[');
        var end = length < 0 ? path.Length : at + 1 + length;
        return (path[(at + 1)..end], end);
    }

    private static (object? Step, int Next) Bracket(string path, int at)
    {
        if (at + 1 < path.Length && path[at + 1] == '\'')
        {
            return Quoted(path, at + 2);
        }
        var end = path.IndexOf(']', at);
        return end > 0 && int.TryParse(path.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (index, end + 1)
            : (null, path.Length);
    }

    private static (object? Step, int Next) Quoted(string path, int at)
    {
        var name = new StringBuilder();
        for (; at < path.Length && path[at] != '\''; at++)
        {
            at += path[at] == '\\' && at + 1 < path.Length ? 1 : 0;
            name.Append(path[at]);
        }
        return (name.ToString(), at + 2);
    }
}
