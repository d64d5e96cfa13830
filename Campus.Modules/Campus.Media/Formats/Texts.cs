using System.Text;
using Campus.Contents;

namespace Campus.Media.Formats;

/// <summary>Judges plain text and captions: readable letters and nothing else, from first to last.</summary>
internal static class Texts
{
    private const string Header = "WEBVTT";

    private static readonly string[] Pages = ["<!doctype html", "<html", "<script", "<svg", "<?php", "<iframe"];

    public static Examined Plain(ByteWalk walk) => Examine(walk, null, needsCues: false);

    public static Examined Vtt(ByteWalk walk) => Examine(walk, Header, needsCues: true);

    public static Examined Srt(ByteWalk walk) => Examine(walk, null, needsCues: true);

    private static Examined Examine(ByteWalk walk, string? start, bool needsCues)
    {
        using var reader = new StreamReader(walk.Stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var (letters, known, hasCue, isBare) = (new char[8192], "", false, false);
        for (var count = reader.Read(letters); count > 0; count = reader.Read(letters))
        {
            var text = letters.AsSpan(0, count);
            if (text.Contains('\uFFFD'))
            {
                return new Examined("De tekst is niet in UTF-8 bewaard. Kies bij ‘Opslaan als’ de codering UTF-8 en probeer het nog eens.");
            }
            if (text.ContainsAnyInRange('\0', '\u0008') || text.ContainsAnyInRange('\u000E', '\u001F'))
            {
                return new Examined("Het bestand bevat tekens die niet in een tekst horen. Bewaar het als platte tekst.");
            }
            // The end of the last piece is read again with this one: a word may stand across the two.
            var all = known + text.ToString();
            if (start is not null && !Begins(all.TrimStart('\uFEFF'), start))
            {
                return new Examined($"Een bestand met ondertitels begint met {start}. Dit bestand niet.");
            }
            (isBare, start) = (start is not null && IsBare(all), null);
            if (Array.Exists(Pages, page => all.Contains(page, StringComparison.OrdinalIgnoreCase)))
            {
                return new Examined("In de tekst zit een stukje webpagina of script. Dat neemt de campus niet aan.");
            }
            hasCue |= all.Contains("-->", StringComparison.Ordinal);
            known = all[^Math.Min(20, all.Length)..];
        }
        return needsCues && !hasCue && !isBare
            ? new Examined("Er staat geen enkele ondertitel in: elke ondertitel heeft een regel met begin --> eind.")
            : new Examined();
    }

    // The first line may say more, after a space.
    private static bool Begins(string text, string header) =>
        text.StartsWith(header, StringComparison.Ordinal) && (text.Length == header.Length || char.IsWhiteSpace(text[header.Length]));

    // A header with nothing after it is whole by the standard: sites keep such a file until there are subtitles.
    private static bool IsBare(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return lines.IndexOf("\n\n", StringComparison.Ordinal) is var end && string.IsNullOrWhiteSpace(end < 0 ? "" : lines[end..]);
    }
}
