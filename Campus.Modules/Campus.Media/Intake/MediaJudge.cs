using Campus.Media.Pdf;
using Campus.Media.Formats;

namespace Campus.Media.Intake;

/// <summary>Says whether a file may stand in the library: one judge for what is uploaded and for what a recipe brings.</summary>
internal sealed class MediaJudge(PdfJudge pdfs)
{
    /// <summary>Looks at the whole file; the sentence in the answer says why it is not taken.</summary>
    public async Task<Examined> ExamineAsync(string path, MediaFormat format, MediaRules rules, CancellationToken cancellationToken)
    {
        var facts = Look(path, format);
        if (facts.Wrong is not null)
        {
            return facts;
        }
        if (facts.Width is { } width && (long)width * facts.Height!.Value * Math.Max(1, facts.Pages ?? 1) > rules.Pixels)
        {
            return new Examined($"De afbeelding heeft te veel beeldpunten: hoogstens {rules.Megapixels} miljoen. Maak haar kleiner en probeer het nog eens.");
        }
        return format == MediaFormat.Pdf ? await pdfs.ExamineAsync(path, cancellationToken) : facts;
    }

    /// <summary>Looks at the structure alone.</summary>
    public static Examined Look(string path, MediaFormat format)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536);
        return format.Examine(content);
    }

    /// <summary>Why a file of this kind is not taken when it has more bytes than the rules allow.</summary>
    public static string TooLarge(MediaKind kind, MediaRules rules) =>
        $"Het bestand is te groot: {Words(kind)} hoogstens {rules.Megabytes(kind)} MB zijn.";

    /// <summary>Why a file with this extension is not taken, and what to do.</summary>
    public static string NotTaken(string name) => Path.GetExtension(name) switch
    {
        ".svg" or ".svgz" => "SVG neemt de campus niet aan, omdat er een script in kan zitten. Bewaar de tekening als PNG of WebP.",
        ".doc" or ".dot" => "Oude Word-bestanden neemt de campus niet aan. Bewaar het document als .docx of .pdf.",
        ".xls" => "Oude Excel-bestanden neemt de campus niet aan. Bewaar het bestand als .xlsx of .csv.",
        ".ppt" or ".pps" => "Oude PowerPoint-bestanden neemt de campus niet aan. Bewaar het bestand als .pptx of .pdf.",
        ".docm" or ".xlsm" or ".pptm" => "Bestanden met macro’s neemt de campus niet aan. Bewaar het bestand zonder macro’s.",
        ".heic" or ".heif" or ".avif" or ".tif" or ".tiff" or ".bmp" => "Niet elke browser toont dit soort afbeelding. Bewaar haar als JPEG, PNG of WebP.",
        ".mov" or ".avi" or ".mkv" or ".wmv" or ".ogv" => "Niet elke browser speelt dit soort video af. Bewaar hem als MP4 of WebM.",
        "" => "Het bestand heeft geen extensie, zoals .jpg of .pdf. Geef het er een en probeer het nog eens.",
        var other => $"Bestanden met de extensie {other} neemt de campus niet aan. Kies een afbeelding, video, geluid, document of tekst.",
    };

    private static string Words(MediaKind kind) => kind switch
    {
        MediaKind.Image => "een afbeelding mag",
        MediaKind.Video => "een video mag",
        MediaKind.Audio => "een geluid mag",
        MediaKind.Document => "een document mag",
        _ => "een tekst mag",
    };
}
