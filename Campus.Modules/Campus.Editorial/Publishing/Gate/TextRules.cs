using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>What can be wrong with one text, told from its outline alone.</summary>
internal static partial class TextRules
{
    private const int ShortestShout = 20;
    private const int LongestBoldHeading = 80;

    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "klik hier", "hier", "klik", "hier klikken", "lees meer", "lees verder", "meer", "meer lezen", "meer info",
        "meer informatie", "verder", "verder lezen", "link", "deze link", "via deze link", "deze pagina", "deze site",
        "deze website", "website", "de website", "ga naar", "open", "download", "bekijk", "bekijk hier", "klik hier voor meer",
        "klik hier voor meer informatie", "read more", "click here", "here",
    };

    public static IEnumerable<(string Rule, string Message, int Line)> Find(Outline outline) =>
        Images(outline).Concat(Headings(outline)).Concat(DoubleHeadings(outline)).Concat(Links(outline)).Concat(AmbiguousLinks(outline))
            .Concat(Tables(outline)).Concat(Paragraphs(outline)).Concat(Ids(outline)).OrderBy(finding => finding.Item3);

    /// <summary>What is wrong with the words of a link; null when they say where it leads.</summary>
    public static (string Rule, string Message)? LinkWords(string text, string url)
    {
        if (text.Length == 0)
        {
            return (GateRules.LinkEmpty, "Deze link heeft geen tekst. Schrijf op waar de link heen gaat.");
        }
        if (Vague.Contains(Plain(text)))
        {
            return (GateRules.LinkVague, $"De linktekst ‘{text}’ zegt niet waar de link heen gaat. Noem de pagina of het document.");
        }
        return IsAddress().IsMatch(text) && !text.Contains('@', StringComparison.Ordinal) && !url.StartsWith("mailto:", StringComparison.Ordinal)
            ? (GateRules.LinkAddress, $"De linktekst is een webadres (‘{Quote(text)}’). Schrijf in woorden waar de link heen gaat.")
            : null;
    }

    /// <summary>What is wrong with the text of an image; null when it may help somebody.</summary>
    public static (string Rule, string Message)? ImageWords(string? text, string file)
    {
        if (text is null)
        {
            return (GateRules.ImageText, $"De afbeelding ‘{file}’ heeft geen alternatieve tekst. Beschrijf wat iemand moet weten die de afbeelding niet ziet.");
        }
        return IsFileName().IsMatch(text)
            ? (GateRules.ImageFileName, $"De alternatieve tekst ‘{text}’ lijkt een bestandsnaam. Beschrijf wat er te zien is.")
            : null;
    }

    private static IEnumerable<(string, string, int)> Images(Outline outline) =>
        from image in outline.Images
        let wrong = ImageWords(image.Text, FileName(image.Url))
        where wrong is not null
        select (wrong.Value.Rule, wrong.Value.Message, image.Line);

    private static IEnumerable<(string, string, int)> Headings(Outline outline)
    {
        var before = outline.Above ?? outline.Headings.Select(heading => heading.Level - 1).DefaultIfEmpty().Min();
        foreach (var heading in outline.Headings)
        {
            if (heading.Text.Length == 0)
            {
                yield return (GateRules.HeadingEmpty, "Hier staat een kop zonder tekst. Vul de kop in of haal hem weg.", heading.Line);
                continue;
            }
            if (heading.Level > before + 1)
            {
                yield return (
                    GateRules.HeadingSkipped,
                    $"De kop ‘{heading.Text}’ heeft niveau {heading.Level}, maar hoort hier niveau {before + 1} of hoger te hebben. Sla geen niveau over.",
                    heading.Line);
            }
            if (outline.Above >= heading.Level)
            {
                yield return (
                    GateRules.HeadingSkipped,
                    $"De kop ‘{heading.Text}’ heeft niveau {heading.Level}, maar dat is van de titel van de pagina. Begin met niveau {outline.Above + 1}.",
                    heading.Line);
            }
            before = heading.Level;
        }
    }

    private static IEnumerable<(string, string, int)> DoubleHeadings(Outline outline) =>
        from heading in outline.Headings
        where heading.Text.Length > 0
        group heading by (heading.Level, Plain(heading.Text)) into same
        from again in same.Skip(1)
        select (GateRules.HeadingDouble, $"De kop ‘{again.Text}’ staat er twee keer. Geef elke kop zijn eigen tekst.", again.Line);

    private static IEnumerable<(string, string, int)> Links(Outline outline)
    {
        foreach (var link in outline.Links)
        {
            if (link.Url.Length == 0 || link.Url == "#")
            {
                yield return (GateRules.LinkEmpty, $"De link ‘{link.Text}’ heeft geen adres. Vul het adres in of haal de link weg.", link.Line);
            }
            if (LinkWords(link.Text, link.Url) is { } wrong)
            {
                yield return (wrong.Rule, wrong.Message, link.Line);
            }
        }
    }

    private static IEnumerable<(string, string, int)> AmbiguousLinks(Outline outline) =>
        from link in outline.Links
        where link.Text.Length > 0 && !Vague.Contains(Plain(link.Text))
        group link by Plain(link.Text) into same
        let first = same.First().Url
        from other in same
        where other.Url != first
        select (GateRules.LinkAmbiguous, $"De linktekst ‘{other.Text}’ staat hier bij verschillende adressen. Geef elke link een eigen tekst.", other.Line);

    private static IEnumerable<(string, string, int)> Tables(Outline outline) =>
        from table in outline.Tables
        where !table.HasHeaders
        select (GateRules.TableHeader, "Deze tabel heeft geen koppen. Zet in de eerste rij wat er in elke kolom staat.", table.Line);

    private static IEnumerable<(string, string, int)> Paragraphs(Outline outline)
    {
        foreach (var paragraph in outline.Paragraphs)
        {
            var letters = paragraph.Text.Count(char.IsLetter);
            if (letters >= ShortestShout && paragraph.Text.Count(char.IsUpper) > letters * 0.9)
            {
                yield return (GateRules.Capitals, $"Deze alinea staat in hoofdletters (‘{Quote(paragraph.Text)}’). Dat leest moeilijk: gebruik gewone letters.", paragraph.Line);
            }
            else if (paragraph is { AllBold: true, Framed: false } && paragraph.Text.Length is > 0 and <= LongestBoldHeading
                && !".!?:".Contains(paragraph.Text[^1], StringComparison.Ordinal))
            {
                yield return (GateRules.HeadingBold, $"‘{paragraph.Text}’ is een vette regel die op een kop lijkt. Maak er een echte kop van.", paragraph.Line);
            }
        }
    }

    private static IEnumerable<(string, string, int)> Ids(Outline outline) =>
        from entry in outline.Ids
        group entry by entry.Id into same
        from again in same.Skip(1)
        select (GateRules.IdDouble, $"Het kenmerk id=\"{again.Id}\" staat er twee keer. Geef elk element zijn eigen kenmerk.", again.Line);

    public static string Quote(string text, int most = 60) => text.Length <= most ? text : $"{text[..most].TrimEnd()}…";

    public static string FileName(string url) => url.Split('?', '#')[0].Split('/')[^1] is { Length: > 0 } name ? Uri.UnescapeDataString(name) : url;

    private static string Plain(string text)
    {
        var words = new StringBuilder();
        foreach (var letter in text.ToLower(CultureInfo.InvariantCulture))
        {
            words.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^(https?://\S+|www\.\S+|\S+\.(nl|com|org|eu|net)(/\S*)?)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsAddress();

    [GeneratedRegex(@"^\S+\.(jpe?g|png|gif|webp|svg|avif)$|^(IMG|DSC|DSCN|image|foto|afbeelding|screenshot)[\s_-]*\d*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsFileName();
}
