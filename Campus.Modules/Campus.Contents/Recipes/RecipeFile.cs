using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>A recipe as it was read: its steps, its variables, and where it stands.</summary>
internal sealed class RecipeFile
{
    private const long Largest = 100_000_000;

    // Finding a line reads the file up to there. Nobody reads on after so many lines of a plan.
    private const int MostPlaces = 2_000;
    private readonly byte[] text;
    private int placed;

    private RecipeFile(string path, byte[] text, JsonObject root, JsonArray steps)
    {
        this.text = text;
        FullPath = path;
        Steps = steps;
        Seed = Convert.ToHexString(SHA256.HashData(text));
        Name = HeaderName(root);
        // Orchard reads in document order, so variables after the steps come too late for them.
        var names = root.Select(property => property.Key).ToList();
        VariablesTooLate = names.IndexOf("variables") > names.IndexOf("steps");
        Variables = !VariablesTooLate && root["variables"] is JsonObject variables ? variables : [];
    }

    public string FullPath { get; }

    public string Folder => Path.GetDirectoryName(FullPath)!;

    public string FileName => Path.GetFileName(FullPath);

    public string? Name { get; }

    public JsonArray Steps { get; }

    public JsonObject Variables { get; }

    public bool VariablesTooLate { get; }

    /// <summary>Says the same for the same text: what <c>uuid()</c> gives follows from it.</summary>
    public string Seed { get; }

    /// <summary>Where in the file a JSON path stands, in words.</summary>
    public string Place(string jsonPath) => ++placed > MostPlaces ? FileName : $"{FileName}, regel {JsonPaths.LineOf(text, jsonPath)}";

    public static RecipeFile Read(string file)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            throw new CampusException($"Het recept {file} bestaat niet.");
        }
        if (new FileInfo(path).Length > Largest)
        {
            throw new CampusException($"{file} is groter dan {Largest / 1_000_000} MB. Zet bestanden naast het recept, niet erin.");
        }
        var bytes = WithoutMark(File.ReadAllBytes(path));
        var root = Parse(bytes, file) as JsonObject
            ?? throw new CampusException($"{file}, regel 1, $: een recept is een JSON-object met een lijst ‘steps’.");
        if (root["steps"] is not JsonArray steps)
        {
            throw new CampusException($"{file}, regel 1, $: er is geen lijst ‘steps’. Zo heet die precies, met kleine letters.");
        }
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index] is not JsonObject)
            {
                var at = JsonPaths.Element("$.steps", index);
                throw new CampusException($"{file}, regel {JsonPaths.LineOf(bytes, at)}, {at}: een stap is een JSON-object.");
            }
        }
        return new RecipeFile(path, bytes, root, steps);
    }

    /// <summary>The name in the header; null when the file is no recipe.</summary>
    public static string? NameIn(string path)
    {
        try
        {
            var bytes = new FileInfo(path).Length > Largest ? [] : WithoutMark(File.ReadAllBytes(path));
            return JsonTexts.FirstProblem(bytes) is null && JsonNode.Parse(bytes, null, ContentItemJson.Reading) is JsonObject root ? HeaderName(root) : null;
        }
        catch (JsonException)
        {
            // Looking for another recipe by name: a file that is not JSON is simply not it.
            return null;
        }
    }

    private static JsonNode? Parse(byte[] bytes, string file)
    {
        try
        {
            if (JsonTexts.FirstProblem(bytes) is var (at, problem))
            {
                throw new CampusException($"{file}, regel {JsonPaths.LineOf(bytes, at)}, {at}: {problem}.");
            }
            return JsonNode.Parse(bytes, null, ContentItemJson.Reading);
        }
        catch (JsonException exception)
        {
            // A key that stands twice is no mistake of grammar, so the parser knows no line for it.
            var line = exception.LineNumber + 1 ?? JsonPaths.LineOfDuplicate(bytes) ?? 1;
            var reason = exception.Message.Split(" Path:", 2)[0].Split(" LineNumber:", 2)[0];
            throw new CampusException($"{file}, regel {line}: dit is geen geldige JSON. {reason}", exception);
        }
    }

    private static string? HeaderName(JsonObject root) => root
        .FirstOrDefault(property => property.Key.Equals("name", StringComparison.OrdinalIgnoreCase) && property.Value is JsonValue)
        .Value?.ToString();

    private static byte[] WithoutMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
}
