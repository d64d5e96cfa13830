namespace Campus.Editorial.Recipes;

/// <summary>A name for an uploaded file that can do no harm, and still looks like what it was called.</summary>
internal static class RecipeFileName
{
    private const int Longest = 80;

    public static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public static bool IsJson(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static string Of(string given)
    {
        var last = given.Split('/', '\\')[^1];
        var extension = IsZip(last) ? ".zip" : ".json";
        var stem = new string([.. Path.GetFileNameWithoutExtension(last).Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-')]).Trim('.', '-');
        return (stem.Length == 0 ? "recept" : stem.Length > Longest ? stem[..Longest] : stem) + extension;
    }
}
