using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Editorial.Recipes;

/// <summary>Says where in a recipe something stands: <c>$.steps[1].data[0]</c> is the first of <c>data</c> in the second step.</summary>
internal static class RecipePlace
{
    private const string Steps = "steps";

    // Where parts keep their items: 'Modules nummer 2' says as much as 'Modules, ContentItems nummer 2'.
    private static readonly string[] Lists = ["ContentItems", "Widgets", "Terms", "MenuItems"];

    public static string Words(RecipeChange change)
    {
        List<string> words = [];
        foreach (var place in JsonPaths.Steps(change.JsonPath))
        {
            if (place is string name)
            {
                if (words.Count <= 2 || !Lists.Contains(name))
                {
                    words.Add(name);
                }
            }
            else if (words is [Steps])
            {
                words[0] = change.Step is { Length: > 0 } step ? $"stap {(int)place + 1} ({step})" : $"stap {(int)place + 1}";
            }
            else
            {
                words[^1] += $" nummer {(int)place + 1}";
            }
        }
        return words.Count == 0 ? "het hele recept" : string.Join(", ", words);
    }
}
