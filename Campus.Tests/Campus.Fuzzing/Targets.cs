using System.Text;
using Campus.Media.Formats;
using Campus.TestKit;

namespace Campus.Fuzzing;

/// <summary>All that is looked at.</summary>
public static class Targets
{
    /// <summary>Where small inputs are kept, a folder for each target.</summary>
    public static string Corpus { get; } = Path.Combine(SourceTree.Root, "Campus.Tests", "Campus.Fuzzing", "Corpus");

    public static IReadOnlyList<Target> All { get; } =
    [
        Media("jpeg", MediaFormat.Jpeg, "\u00ff\u00d8", "\u00ff\u00d9", "\u00ff\u00da", "\u00ff\u00c0", "\u00ff\u00e1", "Exif\0\0"),
        Media("png", MediaFormat.Png, "IHDR", "IDAT", "IEND", "PLTE", "tEXt", "acTL", "fcTL"),
        Media("gif", MediaFormat.Gif, "GIF89a", "!\u00f9\u0004", "!\u00ff\u000bNETSCAPE2.0", "!\u00fe", ",", ";"),
        Media("webp", MediaFormat.WebP, "RIFF", "WEBP", "VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "EXIF", "ICCP", "ALPH"),
        Media("pdf", MediaFormat.Pdf, "startxref", "%%EOF", "xref", "1 0 obj", "<html>", "<svg "),
        Media("docx", MediaFormat.Docx, Zips), Media("xlsx", MediaFormat.Xlsx, Zips), Media("pptx", MediaFormat.Pptx, Zips),
        Media("odt", MediaFormat.Odt, Zips), Media("ods", MediaFormat.Ods, Zips), Media("odp", MediaFormat.Odp, Zips),
        Media("mp4", MediaFormat.Mp4, "ftyp", "moov", "mdat", "free", "\0\0\0\u0001"),
        Media("webm", MediaFormat.WebM, "\u001aE\u00df\u00a3", "webm", "\u0018S\u0080g", "\u0001\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"),
        Media("mp3", MediaFormat.Mp3, "ID3", "TAG", "APETAGEX", "LYRICSBEGIN", "LYRICS200", "\u00ff\u00fb\u0090"),
        Media("ogg", MediaFormat.Ogg, "OggS", "OpusHead", "\u0001vorbis", "\u007fFLAC", "Speex   "),
        Media("wav", MediaFormat.Wav, "RIFF", "WAVE", "fmt ", "data", "LIST"),
        Media("text", MediaFormat.Text, "<html", "<script", "\ufeff"),
        Media("vtt", MediaFormat.Vtt, "WEBVTT", "-->", "NOTE", "\u00ef\u00bb\u00bf"),
        Media("srt", MediaFormat.Srt, "-->", "00:00:01,000"),
        new("svg", 3, bytes => Drawings.Svg(new MemoryStream(bytes, writable: false)), Seeds.Svg, Svgs),
        new("multipart", 8, Readers.Multipart, Seeds.Multipart, "--grens", "--grens--", "\r\n\r\n", "; boundary=", "Content-Type: application/json",
            "Content-Transfer-Encoding: binary", "X-Experience-API-Hash: ", "attachments", "sha2", "objectType", "SubStatement", "extensions", "\\ud800"),
        new("markdown", 10, Readers.Markdown, Seeds.Markdown, "**", "~~", "```", "~~~", "[](", "![", "](", "[^1]", "[^1]:", "| a |", "|-|", "<", ">", "> ", "- ",
            "1. ", "- [ ] ", "# ", "\n\n", "    ", "\t", "&amp;", "&#0;", "http://a", "\\", ":::", "{.a}", "\ue000", "\ue001", "\u0000", "[!NOTE]", "^", "$$", "==", "++"),
        new("conversation", 8, Readers.Conversation, Seeds.Conversations, "# ", "## ", "## Einde: ", "Persoon: ", "Doel: ", "Plaats: ", "Teller ", ": begint op ",
            ", van ", " tot ", "* ", "  Effect: ", "  Feedback: ", "  Naar: ", " als ", " >= ", ", anders ", " en ", "Jij: ", "2147483648", "-0", "\u2212", "\u2028", "\ue000"),
        new("recipe", 8, Readers.Recipe, Seeds.Recipes, Json),
        new("recipe-zip", 3, Readers.RecipeZip, Seeds.RecipeZips, Zips),
        new("script", 8, Readers.Script, Seeds.Scripts, Scripts),
        new("path", 2, Readers.Paths, Seeds.Paths, "../", "/", "\\", "wwwroot", ":", "\0", ".", "~", "%2e", "\u202e", "\ue000", "\u00ad"),
    ];

    private static string[] Zips => ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "PK\u0006\u0006", "\u00ff\u00ff\u00ff\u00ff", "../", "Recipe.json", "word/document.xml"];

    private static string[] Svgs =>
        ["<svg", "<g>", "</g>", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE", "xlink:href=\"", "&#0;", "&lt;", "xmlns:a=\"b\"", "url(#a)", "style=\"", "onload=\""];

    private static string[] Json =>
        ["{", "}", "[", "]", "\"steps\":", "\"name\":", "\"variables\":", "\"[js: ", "\"[file: ", "variables('a')", "uuid()", "text('", "base64('", "\\ud800", "\\u0000", "null",
         "1e999", "-0", "\"data\":", "\"$\":", "\ufeff", "//", "/*", "\"\"", "[js: ", "]\"", "\u2060"];

    private static string[] Scripts =>
        ["variables(", "parameters(", "uuid()", "base64(", "gzip(", "html(", "getUrlPrefix(", "new Date(", ".toFixed(", ".substring(", ".padStart(", ".replace(", ".concat(",
         ".setMonth(", ".setUTCFullYear(", ".toISOString()", "Number(", "parseInt(", "decodeURIComponent(", "encodeURIComponent(", "'%'", "var a=", "return ", "if(", "else ", "`${", "}`",
         "1e308", "-0", "NaN", "8.64e15", "'\\ud800'", "typeof ", "void ", "delete ", "in ", "instanceof ", "**", ">>>", "a+=a;", "null", "undefined", "(", ")", "{", "}", "Math.min(", ".length"];

    private static Target Media(string name, MediaFormat format, params string[] words) =>
        new(name, 1, bytes => format.Examine(new MemoryStream(bytes, writable: false)), () => Seeds.Media(name), [.. words.Select(Latin)]);

    // Bytes that stand for themselves; what Mutation writes is UTF-8.
    private static string Latin(string bytes) => bytes.All(letter => letter <= 0xFF) ? "\0latin:" + bytes : bytes;

    /// <summary>The bytes that a word stands for.</summary>
    public static byte[] Bytes(string word) => word.StartsWith("\0latin:", StringComparison.Ordinal)
        ? Encoding.Latin1.GetBytes(word[7..])
        : Encoding.UTF8.GetBytes(word);
}
