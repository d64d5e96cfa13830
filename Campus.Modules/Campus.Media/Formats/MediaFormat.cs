namespace Campus.Media.Formats;

/// <summary>What a look at the bytes of a file found.</summary>
/// <param name="Wrong">One sentence on why the bytes are not what they should be; null when they are.</param>
/// <param name="Width">Of an image, in pixels.</param>
/// <param name="Height">Of an image, in pixels.</param>
/// <param name="Pages">Pages of a document, frames of an image.</param>
internal sealed record Examined(string? Wrong = null, int? Width = null, int? Height = null, int? Pages = null);

/// <summary>A format that the library takes: its name, and a judge of its whole structure from first to last byte.</summary>
internal sealed class MediaFormat(string name, Func<ByteWalk, Examined> examine)
{
    public static readonly MediaFormat Jpeg = new("JPEG", Images.Jpeg);
    public static readonly MediaFormat Png = new("PNG", Images.Png);
    public static readonly MediaFormat Gif = new("GIF", MovingImages.Gif);
    public static readonly MediaFormat WebP = new("WebP", MovingImages.WebP);
    public static readonly MediaFormat Pdf = new("PDF", PdfDocument.Examine);
    public static readonly MediaFormat Docx = new("Word-document", walk => OfficeDocument.Examine(walk, "word/document.xml"));
    public static readonly MediaFormat Xlsx = new("Excel-bestand", walk => OfficeDocument.Examine(walk, "xl/workbook.xml"));
    public static readonly MediaFormat Pptx = new("PowerPoint-bestand", walk => OfficeDocument.Examine(walk, "ppt/presentation.xml"));
    public static readonly MediaFormat Odt = new("OpenDocument-tekst", walk => OfficeDocument.ExamineOpen(walk, "application/vnd.oasis.opendocument.text"));
    public static readonly MediaFormat Ods = new("OpenDocument-rekenblad", walk => OfficeDocument.ExamineOpen(walk, "application/vnd.oasis.opendocument.spreadsheet"));
    public static readonly MediaFormat Odp = new("OpenDocument-presentatie", walk => OfficeDocument.ExamineOpen(walk, "application/vnd.oasis.opendocument.presentation"));
    public static readonly MediaFormat Mp4 = new("MP4", Movies.Mp4);
    public static readonly MediaFormat WebM = new("WebM", Movies.WebM);
    public static readonly MediaFormat Mp3 = new("MP3", Sounds.Mp3);
    public static readonly MediaFormat Ogg = new("Ogg", Sounds.Ogg);
    public static readonly MediaFormat Wav = new("WAV", Sounds.Wav);
    public static readonly MediaFormat Text = new("tekst", Texts.Plain);
    public static readonly MediaFormat Vtt = new("ondertitels (WebVTT)", Texts.Vtt);
    public static readonly MediaFormat Srt = new("ondertitels (SRT)", Texts.Srt);

    public string Name => name;

    public bool IsImage => this == Jpeg || this == Png || this == Gif || this == WebP;

    /// <summary>Judges a file; the stream can seek and stands anywhere.</summary>
    public Examined Examine(Stream content)
    {
        if (content.Length == 0)
        {
            return new Examined("Het bestand is leeg.");
        }
        content.Position = 0;
        var head = new byte[Math.Min(64, content.Length)];
        content.ReadExactly(head);
        var found = Signature.NameOf(head);
        if (!Fits(found))
        {
            return new Examined(found is null
                ? $"De inhoud is geen {name}: het bestand is beschadigd of heeft de verkeerde extensie."
                : $"De naam zegt {name}, maar de inhoud is {found}. Geef het bestand de goede extensie of bewaar het opnieuw.");
        }
        content.Position = 0;
        return examine(new ByteWalk(content));
    }

    // Text has no signature: it is judged by every letter in it. MP3 may begin with its first sound.
    private bool Fits(string? found) => this switch
    {
        _ when this == Text || this == Vtt || this == Srt => found is null,
        _ when this == Docx || this == Xlsx || this == Pptx || this == Odt || this == Ods || this == Odp => found == Signature.Zip,
        _ when this == Mp3 => found is null or Signature.Mp3,
        _ => found == name,
    };
}

/// <summary>Names what a file is by its first bytes.</summary>
internal static class Signature
{
    public const string Zip = "een zip-bestand";
    public const string Mp3 = "MP3";

    private static readonly (byte[] Start, int At, string Name)[] Known =
    [
        ([0xFF, 0xD8, 0xFF], 0, "JPEG"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "PNG"),
        ([.. "GIF87a"u8], 0, "GIF"),
        ([.. "GIF89a"u8], 0, "GIF"),
        ([.. "WEBP"u8], 8, "WebP"),
        ([.. "WAVE"u8], 8, "WAV"),
        ([.. "%PDF-"u8], 0, "PDF"),
        ([0x50, 0x4B, 0x03, 0x04], 0, Zip),
        ([0x50, 0x4B, 0x05, 0x06], 0, Zip),
        ([.. "ftyp"u8], 4, "MP4"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "WebM"),
        ([.. "OggS"u8], 0, "Ogg"),
        ([.. "ID3"u8], 0, Mp3),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "een oud Office-bestand"),
        ([.. "MZ"u8], 0, "een programma"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "een programma"),
        ([.. "#!"u8], 0, "een programma"),
        ([.. "Rar!"u8], 0, "een archief"),
        ([0x1F, 0x8B], 0, "een archief"),
        ([.. "7z"u8, 0xBC, 0xAF], 0, "een archief"),
        ([.. "{\\rtf"u8], 0, "een RTF-document"),
        ([0x49, 0x49, 0x2A, 0x00], 0, "TIFF"),
        ([0x4D, 0x4D, 0x00, 0x2A], 0, "TIFF"),
        ([.. "BM"u8], 0, "een bitmap"),
    ];

    private static readonly (string Start, string Name)[] Markup =
    [
        ("<svg", "SVG"), ("<!doctype html", "een webpagina"), ("<html", "een webpagina"), ("<script", "een script"),
        ("<?php", "een script"), ("<?xml", "XML of SVG"),
    ];

    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach (var (start, at, name) in Known)
        {
            if (head.Length >= at + start.Length && head.Slice(at, start.Length).SequenceEqual(start))
            {
                return name == "een bitmap" && !IsBitmap(head) ? null : name;
            }
        }
        var text = System.Text.Encoding.ASCII.GetString(head).TrimStart('?', ' ', '\t', '\r', '\n').ToLowerInvariant();
        return Array.Find(Markup, markup => text.StartsWith(markup.Start, StringComparison.Ordinal)).Name;
    }

    /// <summary>Whether something by this name is never what a library holds: it runs, or hides what it is.</summary>
    public static bool IsHarmful(string? name) => name is "een programma" or "een script" or "een webpagina" or "SVG" or "XML of SVG" or "een archief";

    // A text may well begin with BM or MZ; a picture has zeros here.
    private static bool IsBitmap(ReadOnlySpan<byte> head) => head.Length > 10 && head[6] == 0 && head[7] == 0;
}
