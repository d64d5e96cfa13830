using System.Text.RegularExpressions;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>How hard a Dutch text is to read: the formula of Flesch and Douma, and the sentences to begin with.</summary>
/// <param name="Score">From 100 (very easy) down; B1 asks for about 60.</param>
/// <param name="Words">How many words were counted.</param>
/// <param name="Longest">The longest sentences of more than twenty words, with their number of words.</param>
internal sealed partial record ReadingLevel(double Score, int Words, IReadOnlyList<(string Sentence, int Words)> Longest)
{
    /// <summary>From here down a text is harder than B1, with room for how rough the estimate is.</summary>
    public const double Hard = 50;

    // A few sentences say nothing: one long name moves the score by ten.
    public const int FewestWords = 50;

    private const int LongSentence = 20;

    public bool IsHard => Words >= FewestWords && Score < Hard;

    public static ReadingLevel Of(IEnumerable<string> paragraphs)
    {
        List<(string Sentence, int Words)> sentences = [];
        var words = 0;
        var syllables = 0;
        foreach (var sentence in paragraphs.SelectMany(Sentences))
        {
            var found = Word().Matches(sentence);
            if (found.Count > 0)
            {
                sentences.Add((sentence, found.Count));
                words += found.Count;
                syllables += found.Sum(word => Syllables(word.ValueSpan));
            }
        }
        var score = words == 0 ? 100 : 206.84 - (0.93 * words / sentences.Count) - (77.0 * syllables / words);
        return new(score, words, [.. sentences.Where(sentence => sentence.Words > LongSentence).OrderByDescending(sentence => sentence.Words).Take(2)]);
    }

    /// <summary>Syllables as Dutch spells them: every group of vowels that sounds as one.</summary>
    public static int Syllables(ReadOnlySpan<char> word) => Math.Max(1, Vowels().Count(word));

    private static IEnumerable<string> Sentences(string paragraph)
    {
        var start = 0;
        foreach (Match space in Space().Matches(paragraph))
        {
            if (space.ValueSpan.Contains('\n') || (Ends(paragraph.AsSpan(start, space.Index - start)) && Begins(paragraph, space.Index + space.Length)))
            {
                yield return paragraph[start..space.Index].Trim();
                start = space.Index + space.Length;
            }
        }
        yield return paragraph[start..].Trim();
    }

    private static bool Ends(ReadOnlySpan<char> words) =>
        words is [.., '.' or '!' or '?' or '…'] or [.., '.' or '!' or '?' or '…', '"' or '\'' or '’' or '”' or ')'];

    private static bool Begins(string text, int at) =>
        at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '"' or '\'' or '‘' or '“' or '(');

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’\-][\p{L}\p{Nd}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex("aai|ooi|oei|eeuw|ieuw|aa|ee|ie|oo|uu|ei|ij|eu|ou|au|oe|ui|[aeiouyáéíóúàèëïöüê]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Vowels();
}
