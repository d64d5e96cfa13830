using System.Globalization;
using System.Text;

namespace Campus.Accounts.Recipes;

/// <summary>Names as a recipe gives them, brought to one form at the door: white space around them and how letters are composed tell nothing.</summary>
internal static class GivenName
{
    public static string? Of(string? given) => given?.Normalize(NormalizationForm.FormC).Trim();

    public static IReadOnlyList<string>? AllOf(IReadOnlyList<string>? given) =>
        given is null ? null : [.. given.Select(Of).Where(name => name is { Length: > 0 }).Select(name => name!)];

    /// <summary>Whether two people who read the name read the same: nothing in it is without a shape.</summary>
    public static bool IsVisible(string name) => !name.Any(letter => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
