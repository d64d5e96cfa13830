using Campus.Platform;
using Zxcvbn;
using Zxcvbn.Matcher;

namespace Campus.Accounts.Password;

/// <summary>Why a password is easy to guess.</summary>
internal enum PasswordWeakness
{
    /// <summary>A name or a word that belongs to this person.</summary>
    Own,

    /// <summary>Words that everybody tries first.</summary>
    Words,

    /// <summary>Keys next to each other, or letters and digits in their order.</summary>
    Row,

    /// <summary>The same again and again.</summary>
    Repeat,

    /// <summary>A year or a date.</summary>
    Date,
}

/// <summary>
/// How many tries a password is worth to somebody who knows what people choose: zxcvbn, which knows the English lists, with
/// Dutch words, places, the organisation and the person beside them.
/// </summary>
internal sealed class PasswordJudge
{
    // Ten thousand million tries: more than anybody gets past the lock, and hard on a stolen table.
    private const double EnoughBits = 33;

    // Its work grows fast with the length, and who is past this is past guessing unless it is one thing repeated.
    private const int Judged = 48;
    private const int ShortestWord = 3;
    private static readonly string[] Common = Words();

    // Reading its lists takes a moment; it is made once. It keeps nothing of a password.
    private readonly Lazy<global::Zxcvbn.Zxcvbn> zxcvbn = new(() => new global::Zxcvbn.Zxcvbn());
    private readonly Lock one = new();

    /// <summary>What makes it easy to guess; null when it is not.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">What belongs to the person: names, address.</param>
    /// <param name="around">What belongs to the campus: organisations, places.</param>
    public PasswordWeakness? WeaknessOf(string password, IEnumerable<string> own, IEnumerable<string> around)
    {
        var mine = Parts(own).ToList();
        string[] known = [.. mine.Concat(Common).Concat(Parts(around)).Distinct(StringComparer.Ordinal)];
        if (Once(password) is { } once && Evaluate(once, known).Entropy < EnoughBits)
        {
            return PasswordWeakness.Repeat;
        }
        // With signs between its letters, or from back to front, it is the same word to whoever tries.
        return new[] { password, Bare(password), Backwards(password) }.Distinct(StringComparer.Ordinal)
            .Where(form => form.Length > 0)
            .Select(form => Evaluate(form, known))
            .FirstOrDefault(result => result.Entropy < EnoughBits) is { } weak
            ? Why(weak, mine)
            : null;
    }

    private Result Evaluate(string password, string[] known)
    {
        lock (one)
        {
            return zxcvbn.Value.EvaluatePassword(password.Length > Judged ? password[..Judged] : password, known);
        }
    }

    private static PasswordWeakness Why(Result result, List<string> mine)
    {
        var longest = result.MatchSequence.Where(match => match.Pattern != "bruteforce").MaxBy(match => match.Token.Length);
        return longest?.Pattern switch
        {
            "dictionary" when longest is DictionaryMatch { MatchedWord: { } word } && mine.Contains(word.ToLowerInvariant()) => PasswordWeakness.Own,
            "spatial" or "sequence" or "digits" => PasswordWeakness.Row,
            "repeat" => PasswordWeakness.Repeat,
            "date" or "year" => PasswordWeakness.Date,
            _ => PasswordWeakness.Words,
        };
    }

    private static string Bare(string password) => new([.. password.Where(char.IsLetterOrDigit)]);

    private static string Backwards(string password) => new([.. password.Reverse()]);

    // What is repeated, when the password is nothing but that.
    private static string? Once(string password)
    {
        for (var period = 1; period <= password.Length / 2; period++)
        {
            if (password.AsSpan(period).SequenceEqual(password.AsSpan(0, password.Length - period)))
            {
                return password[..period];
            }
        }
        return null;
    }

    // A name as a whole, and each word of it, with accents and without.
    private static IEnumerable<string> Parts(IEnumerable<string> names) =>
        names.SelectMany(name => new[] { name.ToLowerInvariant(), SearchName.Of(name) })
            .SelectMany(name => Bare(name) is { } whole ? name.Split([' ', '-', '.', '_', '@', '+', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Append(whole) : [])
            .Where(word => word.Length >= ShortestWord);

    private static string[] Words()
    {
        using var stream = typeof(PasswordJudge).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
