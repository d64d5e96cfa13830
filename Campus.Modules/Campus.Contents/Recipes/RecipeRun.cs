using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Contents.Recipes.Steps;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>One import: what it may read, what it found so far, and which files it will write when all is well.</summary>
internal sealed class RecipeRun(string root, bool isOwn, RecipeOptions options, IReadOnlyDictionary<string, string> parameters)
{
    // More than people write, and little enough to be worked out while somebody waits.
    private const int MostScripts = 20_000;
    private const long MostScriptText = 50_000_000;
    private const int MostRefused = 2_000;
    private readonly List<RecipeChange> changes = [];
    private int scripts;
    private long scriptText;
    private int refused;

    /// <summary>Files that a recipe may read stand below this folder.</summary>
    public string Root { get; } = root;

    /// <summary>Whether these are the campus's own recipes. What ships with it must be whole.</summary>
    public bool IsOwn { get; } = isOwn;

    public RecipeOptions Options { get; } = options;

    /// <summary>What <c>parameters('…')</c> gives.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; } = parameters;

    public IReadOnlyList<RecipeChange> Changes => changes;

    public bool Refused => refused > 0;

    /// <summary>Recipes that already ran, so that two that call each other end.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Version ids that were met: the second of two is skipped.</summary>
    public HashSet<string> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>Media to write once nothing was refused: where to in the file store, and what from.</summary>
    public Dictionary<string, Func<Stream>> Media { get; } = new(StringComparer.Ordinal);

    /// <summary>What visitors see once this is applied and did not see before, with the step it stands in.</summary>
    public List<(RunningStep Step, ImportedItem Item)> Published { get; } = [];

    /// <summary>The name of the step that runs; null between steps.</summary>
    public string? Step { get; set; }

    /// <summary>Counts a script; why there can be no more of them, when that is so.</summary>
    public string? SpendScript() => ++scripts <= MostScripts ? null : $"er staan meer dan {MostScripts} scripts in dit recept.";

    /// <summary>Counts text that scripts gave; why there can be no more of it, when that is so.</summary>
    public string? SpendText(long length) =>
        (scriptText += length) <= MostScriptText ? null : $"de scripts in dit recept maken samen meer dan {MostScriptText / 1_000_000} miljoen tekens.";

    public void Add(RecipeChange change)
    {
        changes.Add(change with { Step = Step });
        refused += change.Outcome == RecipeOutcome.Refused ? 1 : 0;
        if (refused > MostRefused)
        {
            throw new CampusException($"Meer dan {MostRefused} onderdelen van dit recept kunnen niet. Het eerste is: {changes.Find(line => line.Outcome == RecipeOutcome.Refused)!.Message}");
        }
    }
}

/// <summary>A step that is about to run.</summary>
/// <param name="Run">The import it is part of.</param>
/// <param name="File">The recipe it stands in.</param>
/// <param name="Body">Its JSON with expressions evaluated.</param>
/// <param name="Path">Its JSON path.</param>
/// <param name="Moments">Paths of values that say when the import ran, and so differ every time.</param>
internal sealed record RunningStep(RecipeRun Run, RecipeFile File, JsonObject Body, string Path, IReadOnlySet<string> Moments)
{
    public string Name { get; } = NameOf(Body);

    public static string NameOf(JsonObject body) => Find(body, "name")?.Value is JsonValue name ? name.ToString() : "";

    /// <summary>
    /// The steps of the same name that come after this one in the file, as they are written. What one of them says again is
    /// left to the last: else every import would change it there and back.
    /// </summary>
    public IEnumerable<JsonObject> Later => File.Steps.OfType<JsonObject>()
        .Skip(JsonPaths.Steps(Path) is [_, int index, ..] ? index + 1 : File.Steps.Count)
        .Where(step => NameOf(step).Equals(Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A property of the step by its name in any letter case, with its JSON path.</summary>
    public (JsonNode? Value, string Path) Property(string name) => Find(Body, name) is { } found
        ? (found.Value, JsonPaths.Property(Path, found.Key))
        : (null, JsonPaths.Property(Path, name));

    /// <summary>The objects of a list in the step; anything else in it is refused.</summary>
    public IEnumerable<(JsonObject Value, string Path)> Objects(string name)
    {
        var (value, path) = Property(name);
        if (value is not JsonArray list)
        {
            if (value is not null)
            {
                Refuse(name, path, "hier hoort een lijst te staan.");
            }
            yield break;
        }
        for (var index = 0; index < list.Count; index++)
        {
            var at = JsonPaths.Element(path, index);
            if (list[index] is JsonObject element)
            {
                yield return (element, at);
            }
            else
            {
                Refuse(name, at, "hier hoort een JSON-object te staan.");
            }
        }
    }

    public void Add(
        RecipeOutcome outcome, string subject, string path, string? message = null, IReadOnlyList<RecipeDifference>? differences = null) =>
        Run.Add(new RecipeChange(outcome, subject, path, message, differences));

    public void Warn(string subject, string path, string message) =>
        Run.Add(new RecipeChange(RecipeOutcome.Warning, subject, path, $"{File.Place(path)}: {message}"));

    public void Refuse(string subject, string path, string message) =>
        Run.Add(new RecipeChange(RecipeOutcome.Refused, subject, path, $"{File.Place(path)}: {message}"));

    /// <summary>What is missing in the campus's own recipes is refused; elsewhere it is a warning.</summary>
    public void Missing(string subject, string path, string message)
    {
        if (Run.IsOwn)
        {
            Refuse(subject, path, message);
        }
        else
        {
            Warn(subject, path, message);
        }
    }

    public static KeyValuePair<string, JsonNode?>? Find(JsonObject body, string name)
    {
        foreach (var property in body)
        {
            if (property.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }
        return null;
    }
}
