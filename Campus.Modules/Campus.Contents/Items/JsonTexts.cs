using System.Text;
using System.Text.Json;

namespace Campus.Contents.Items;

/// <summary>Finds what a file of JSON may hold but the campus cannot keep, before anything reads it.</summary>
internal static class JsonTexts
{
    private const int MostValues = 1_000_000;

    /// <summary>Why a text cannot be kept, in Dutch to follow ‘geeft’ or ‘bevat’; null when it can.</summary>
    public static string? Problem(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? "een nulteken (\\u0000), dat geen database kan bewaren"
        : IsWhole(text) ? null
        : "een half teken (een ‘surrogate’ zonder de andere helft)";

    /// <summary>The first thing that cannot be read, with its place; null when all can.</summary>
    public static (string JsonPath, string Problem)? FirstProblem(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonPaths.Reading);
        Stack<Place> places = new();
        for (var count = 0; reader.Read(); count++)
        {
            if (count > MostValues)
            {
                return ("$", $"er staan meer dan {MostValues} waarden in");
            }
            var problem = ProblemOf(ref reader);
            if (problem is not null)
            {
                return (PathOf(places, reader.TokenType), problem);
            }
            Move(places, ref reader);
        }
        return null;
    }

    /// <summary>The start of a text, and never half a letter at its end.</summary>
    public static string Start(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static string? ProblemOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return null;
        }
        try
        {
            return Problem(reader.GetString()!) is { } problem ? $"de tekst bevat {problem}" : null;
        }
        catch (InvalidOperationException)
        {
            // The reader's word for both half a surrogate pair and bytes that are no UTF-8.
            return "de tekst bevat een half teken (een ‘surrogate’ zonder de andere helft) of is geen geldige UTF-8";
        }
    }

    private static void Move(Stack<Place> places, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Count(places);
                places.Push(new Place { IsArray = reader.TokenType == JsonTokenType.StartArray });
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                places.Pop();
                break;
            case JsonTokenType.PropertyName:
                places.Peek().Name = reader.GetString();
                break;
            default:
                Count(places);
                break;
        }
    }

    private static void Count(Stack<Place> places)
    {
        if (places.TryPeek(out var place))
        {
            place.Index++;
        }
    }

    private static string PathOf(Stack<Place> places, JsonTokenType token)
    {
        var path = "$";
        foreach (var (depth, place) in places.Reverse().Index())
        {
            var isLast = depth == places.Count - 1;
            if (isLast && token == JsonTokenType.PropertyName)
            {
                return path;
            }
            path = place.IsArray ? JsonPaths.Element(path, isLast ? place.Index : place.Index - 1) : JsonPaths.Property(path, place.Name ?? "");
        }
        return path;
    }

    private static bool IsWhole(string text)
    {
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var taken) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
            rest = rest[taken..];
        }
        return true;
    }

    private sealed class Place
    {
        public bool IsArray { get; init; }
        public int Index { get; set; }
        public string? Name { get; set; }
    }
}
