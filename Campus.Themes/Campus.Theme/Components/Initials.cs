namespace Campus.Theme;

/// <summary>One or two letters for the round mark of whoever is signed in.</summary>
internal static class Initials
{
    public static string Of(string name)
    {
        // Words in lower case ("van", "de") are no part of Dutch initials.
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).ToList();
        return words switch
        {
            [] => name[..Math.Min(1, name.Length)].ToUpperInvariant(),
            [var only] => only[..1],
            [var first, .., var last] => $"{first[0]}{last[0]}",
        };
    }
}
