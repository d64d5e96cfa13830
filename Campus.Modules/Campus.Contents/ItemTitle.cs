namespace Campus.Contents;

/// <summary>What an item is called in lists, headings and links: there is always something to read and to click.</summary>
public static class ItemTitle
{
    /// <summary>What an item without a title is called where its kind is not known.</summary>
    public const string Missing = "Zonder titel";

    // Of Dutch nouns most take "nieuwe". These do not, alone or as the last part of a longer word.
    private static readonly string[] Neuter =
    [
        "adres", "advies", "antwoord", "artikel", "beeld", "begrip", "beleid", "bericht", "bestand", "blad", "blok", "boek", "citaat", "doel", "dossier",
        "einde", "feit", "formulier", "gesprek", "idee", "interview", "item", "jaar", "kader", "kenmerk", "kanaal", "lemma", "lid", "logo", "menu",
        "model", "nieuws", "nummer", "onderdeel", "onderwerp", "onderzoek", "overzicht", "pad", "plan", "probleem", "product", "profiel", "programma",
        "project", "protocol", "punt", "rapport", "recept", "resultaat", "scherm", "spel", "stuk", "team", "thema", "traject", "veld", "verhaal", "verslag",
        "verzoek", "voorbeeld", "voorstel", "werk", "woord", "album", "museum", "isme", "ment", "sel", "je",
    ];

    // "Link naar inhoud" is a link: what comes before such a word is what it is.
    private static readonly string[] Prepositions = ["aan", "bij", "in", "met", "naar", "of", "om", "op", "over", "te", "uit", "van", "voor", "zonder"];

    /// <summary>A title that was stored, or the words for one that is not there.</summary>
    public static string Of(string? title) => string.IsNullOrWhiteSpace(title) ? Missing : title;

    /// <summary>A title that was stored, or that of a new thing of its kind.</summary>
    public static string Of(string? title, string? kind) => string.IsNullOrWhiteSpace(title) ? New(kind) : title;

    /// <summary>The title of an item as it is now; what editors are typing is ahead of what lists show.</summary>
    /// <param name="item">The item.</param>
    /// <param name="kind">What its type is called; null when nobody knows.</param>
    public static string Of(ContentItem item, string? kind = null)
    {
        var title = item.As<TitlePart>()?.Title;
        return Of(string.IsNullOrWhiteSpace(title) ? item.DisplayText : title, kind);
    }

    /// <summary>What something without a title is called: <c>Nieuwe les</c>, <c>Nieuw antwoord</c>.</summary>
    public static string New(string? kind)
    {
        if (string.IsNullOrWhiteSpace(kind))
        {
            return Missing;
        }
        var words = kind.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var noun = words.TakeWhile((word, index) => index == 0 || !Prepositions.Contains(word, StringComparer.OrdinalIgnoreCase)).Last();
        var name = string.Join(' ', words);
        // An abbreviation keeps its capitals.
        var isWord = name.Length < 2 || !char.IsUpper(name[1]);
        return $"{(IsNeuter(noun) ? "Nieuw" : "Nieuwe")} {(isWord ? char.ToLowerInvariant(name[0]) + name[1..] : name)}";
    }

    private static bool IsNeuter(string noun) => Array.Exists(Neuter, end => noun.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
