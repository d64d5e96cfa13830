using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>Recipes from the command line.</summary>
internal sealed class RecipeCommand(IRecipes recipes) : ICampusCommand
{
    private static readonly JsonSerializerOptions AsJson = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Dictionary<RecipeOutcome, string> Words = new()
    {
        [RecipeOutcome.Created] = "nieuw",
        [RecipeOutcome.Changed] = "gewijzigd",
        [RecipeOutcome.Unchanged] = "hetzelfde",
        [RecipeOutcome.Kept] = "bewaard",
        [RecipeOutcome.Warning] = "let op",
        [RecipeOutcome.Refused] = "geweigerd",
    };

    public string Name => "recipe";

    public IReadOnlyList<string> Usage =>
    [
        "recipe plan FILE [--json] [--skip-scripts]   says what a recipe or zip would do, and changes nothing",
        "recipe apply FILE [--json] [--skip-scripts]  imports a recipe or zip in one transaction",
        "recipe export DIR                            writes Recipe.json and the media files",
    ];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        string[] words = [.. arguments.Where(word => !word.StartsWith("--", StringComparison.Ordinal))];
        string[] switches = [.. arguments.Where(word => word.StartsWith("--", StringComparison.Ordinal))];
        if (words.Length != 2 || switches.Except(["--json", "--skip-scripts"], StringComparer.Ordinal).Any())
        {
            throw WrongUse();
        }
        var options = new RecipeOptions(SkipScripts: switches.Contains("--skip-scripts"));
        switch (words[0])
        {
            case "plan":
                return await PrintAsync(await recipes.PlanAsync(words[1], options, cancellationToken), switches, output);
            case "apply":
                return await PrintAsync(await recipes.ApplyAsync(words[1], options, cancellationToken), switches, output);
            case "export":
                await recipes.ExportAsync(words[1], options, cancellationToken);
                await output.WriteLineAsync($"Geëxporteerd naar {Path.GetFullPath(words[1])}");
                return 0;
            default:
                throw WrongUse();
        }
    }

    private static async Task<int> PrintAsync(RecipePlan plan, string[] switches, TextWriter output)
    {
        if (switches.Contains("--json"))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(plan, AsJson));
            return plan.Refused ? 1 : 0;
        }
        foreach (var change in plan.Changes)
        {
            var message = change.Message is null ? "" : $" – {change.Message}";
            await output.WriteLineAsync($"{Words[change.Outcome],-11}{change.Subject} ({change.JsonPath}){message}");
        }
        var counts = plan.Changes.GroupBy(change => change.Outcome).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Words[group.Key]}");
        await output.WriteLineAsync($"{plan.File}: {string.Join(", ", counts)}");
        if (plan.Refused)
        {
            await output.WriteLineAsync("Er is niets veranderd.");
        }
        return plan.Refused ? 1 : 0;
    }

    private CampusException WrongUse() =>
        new($"Zo werkt het:{Environment.NewLine}{string.Join(Environment.NewLine, Usage.Select(line => "  " + line))}");
}
