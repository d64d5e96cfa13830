using System.Globalization;
using System.Text;
using Campus.Courses.Tree;

namespace Campus.Courses.Catalogue;

/// <summary>Text made ready to be searched: small letters without accents, single spaces.</summary>
internal static class SearchText
{
    private const int MostWords = 8;

    public static string Of(Course course)
    {
        var words = new StringBuilder();
        words.Append(course.Title).Append(' ').Append(course.Facts.Summary).Append(' ').Append(course.Facts.Introduction.Markdown);
        foreach (var goal in course.Facts.Goals)
        {
            words.Append(' ').Append(goal.Markdown);
        }
        foreach (var module in course.Modules)
        {
            words.Append(' ').Append(module.Title);
        }
        foreach (var lesson in course.Lessons)
        {
            words.Append(' ').Append(lesson.Title);
            foreach (var activity in lesson.Activities)
            {
                words.Append(' ').Append(activity.Title);
                if (activity.SearchText is { } more)
                {
                    words.Append(' ').Append(more);
                }
            }
        }
        return Normalise(words.ToString());
    }

    public static IReadOnlyList<string> Words(string text) =>
        [.. Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    public static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign))
            {
                plain.Append(char.ToLowerInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }
        return plain.ToString().Trim();
    }
}
