using System.Text;
using System.Text.Json;

namespace Campus.Contents.Recipes;

/// <summary>Writes JSON paths, and finds the line of a file that a path stands on.</summary>
internal static class JsonPaths
{
    public static string Property(string path, string name) =>
        name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '$' or '@')
            ? $"{path}.{name}"
            : $"{path}['{name}']";

    public static string Element(string path, int index) => $"{path}[{index}]";

    /// <summary>The line, counted from 1, of the deepest part of a path that the file has.</summary>
    public static int LineOf(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = ContentItemJson.Reading.MaxDepth,
        });
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
        return json[..(int)offset].Count((byte)'\n') + 1;
    }

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

    private static List<object> Steps(string path)
    {
        List<object> steps = [];
        var name = new StringBuilder();
        for (var at = 1; at < path.Length; at++)
        {
            if (path[at] == '.')
            {
                name.Clear();
                while (at + 1 < path.Length && path[at + 1] is not ('.' or '['))
                {
                    name.Append(path[++at]);
                }
                steps.Add(name.ToString());
            }
            else if (path[at] == '[' && path[at + 1] == '\'')
            {
                var end = path.IndexOf("']", at, StringComparison.Ordinal);
                steps.Add(path[(at + 2)..end]);
                at = end + 1;
            }
            else if (path[at] == '[')
            {
                var end = path.IndexOf(']', at);
                steps.Add(int.Parse(path.AsSpan(at + 1, end - at - 1), System.Globalization.CultureInfo.InvariantCulture));
                at = end;
            }
        }
        return steps;
    }
}
