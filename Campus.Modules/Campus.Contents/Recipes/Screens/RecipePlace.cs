using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Contents.Recipes.Screens;

/// <summary>Says where in a recipe something stands: <c>$.steps[1].data[0]</c> is the first of <c>data</c> in the second step.</summary>
internal static class RecipePlace
{
    private const string Steps = "steps";

    public static string Words(RecipeChange change)
    {
        List<string> words = [];
        foreach (var place in JsonPaths.Steps(change.JsonPath))
        {
            if (place is not int index)
            {
                words.Add((string)place);
            }
            else if (words is [Steps])
            {
                words[0] = change.Step is { Length: > 0 } name ? $"stap {index + 1} ({name})" : $"stap {index + 1}";
            }
            else
            {
                words[^1] += $" nummer {index + 1}";
            }
        }
        return words.Count == 0 ? "het hele recept" : string.Join(", ", words);
    }
}
