using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Campus.HttpTests.Media;
using Campus.TestKit;

namespace Campus.Fuzzing;

/// <summary>What the mutations begin from: samples of the tests and what ships with the campus.</summary>
internal static class Seeds
{
    private const int Largest = 20_000;
    private static readonly string Content = Path.Combine(SourceTree.Root, "content");

    public static IEnumerable<byte[]> Media(string format) => format switch
    {
        "jpeg" => [Latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0\u00ff\u00c0\0\u000b\u0008\0\u0002\0\u0002\u0001\u0001\u0011\0\u00ff\u00da\0\u0008\u0001\u0001\0\0\u003f\0ab\u00ff\0c\u00ff\u00d9")],
        "png" => [Samples.Png(2, 2)],
        "gif" => [Samples.Gif()],
        "webp" => [Latin("RIFF\u001a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\u0010\u0007\u0010\u0011\u0011\u0088\u0088\u00fe\u0007\0"),
            Latin("RIFF\u0022\0\0\0WEBPVP8X\n\0\0\0\u0002\0\0\0\u0001\0\0\u0001\0\0VP8 \u0004\0\0\0abcd")],
        "pdf" => [Samples.Pdf(), Samples.Pdf(pages: 1)],
        "docx" => [Samples.Docx()],
        "xlsx" => [Samples.Zip(("[Content_Types].xml", 9), ("xl/workbook.xml", 9))],
        "pptx" => [Samples.Zip(("[Content_Types].xml", 9), ("ppt/presentation.xml", 9))],
        "odt" => [Open("text")],
        "ods" => [Open("spreadsheet")],
        "odp" => [Open("presentation")],
        "mp4" => [Samples.Mp4],
        "webm" => [Latin("\u001aE\u00df\u00a3\u0087B\u0082\u0084webm\u0018S\u0080g\u0084abcd"), Latin("\u001aE\u00df\u00a3\u0087B\u0082\u0084webm\u0018S\u0080g\u00ffabcd")],
        "mp3" => [Sound("ID3\u0004\0\0\0\0\0\u0002ab"), Sound("")],
        "ogg" => [Latin("OggS\0\u0002" + new string('\0', 20) + "\u0001\u0008OpusHead")],
        "wav" => [Latin("RIFF\u0028\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0\u0044\u00ac\0\0\u0044\u00ac\0\0\u0001\0\u0008\0data\u0004\0\0\0abcd")],
        "vtt" => [Samples.Vtt],
        "srt" => [Utf8("1\n00:00:01,000 --> 00:00:02,000\nGoedemorgen\n")],
        _ => [Utf8("Goedemorgen, één tekst.\n")],
    };

    public static IEnumerable<byte[]> Svg() =>
    [
        Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g fill=\"url(#a)\"><path d=\"M0 0h9\"/><use href=\"#a\"/></g><!-- x --><text>a &amp; b</text></svg>"),
        Utf8("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><![CDATA[a]]></s:svg>"),
        Encoding.Unicode.GetBytes("\ufeff<svg/>"),
    ];

    public static IEnumerable<byte[]> Multipart()
    {
        yield return Parts("[" + RuleTests.Xapi.Samples.Planned + "]");
        yield return Parts(RuleTests.Xapi.Samples.Full);
        yield return Parts(Attaching("http://example.com/bijlage", "text/plain", "tekst"), "tekst");
        const string Signature = "eyJhbGciOiJSUzI1NiIsIng1YyI6WyJNSUlCIl19.eyJhY3RvciI6e319.AAAA";
        yield return Parts(Attaching("http://adlnet.gov/expapi/attachments/signature", "application/octet-stream", Signature), Signature);
    }

    public static IEnumerable<byte[]> Markdown() =>
        Shipped("*.md").Append(Utf8("# A\n\n*a* **b** ~~c~~ `d` [e](/f) ![g](h.png)\n\n- [ ] i\n- j\n  1. k\n\n> [!NOTE]\n> l\n\n| m | n |\n|---|--:|\n| o | p |\n\n```x\nq\n```\n\n[^1]\n\n[^1]: r\n\n<http://s>\n"))
            .Append(Utf8("[a][b]\n\n[b]: /c 'd'\n\nTerm\n:   Uitleg\n\n*[HTML]: tekst\n\n***\n\na\\\nb  \nc\n"));

    public static IEnumerable<byte[]> Conversations() => Shipped("*.txt").Append(Utf8(RuleTests.Courses.Scripts.Small));

    public static IEnumerable<byte[]> Recipes() => Shipped("*.recipe.json").Append(Utf8(
        """{"name":"A","variables":{"a":"[js: uuid()]","b":"[js: variables('a')]"},"steps":[{"name":"content","data":[{"ContentItemId":"[js: variables('b')]","Text":"[file: text('Recipe.json')]"}]},{"name":"settings","x":"[js: new Date().toISOString()]"}]}"""));

    public static IEnumerable<byte[]> RecipeZips() =>
        [Samples.Zip(("Recipe.json", 0)), Zip(("Recipe.json", """{"name":"A","steps":[]}"""), ("media/a/b.txt", "tekst"))];

    public static IEnumerable<byte[]> Scripts() => ((string[])
    [
        "'a' + \"b\" + `c${1 + 1}`", "var a = 1; return a;", "let a = variables('v'); if (a === 'v') { return a.toUpperCase(); } return 'anders'", "variables('long') || 'x'",
        "'2026-01-05'.substring(0, 4) + '5'.padStart(2, '0')", "'a-b'.replace('-', '')", "Math.floor(7.9)", "encodeURIComponent('a b')", "gzip('H4sIAAAAAAAAA0vMKU0FAAAA')",
        "var d = new Date(); d.setDate(d.getDate() + 30); return d.toISOString();", "base64('YQ==')", "html('&lt;')", "parameters('SiteName').length > 3 ? null : true",
    ]).Select(Utf8);

    public static IEnumerable<byte[]> Paths() => ((string[])["a.txt", "../wwwroot/a.png", "./b/c.md", "a/../../b", "map/één.png"]).Select(Utf8);

    private static IEnumerable<byte[]> Shipped(string pattern) =>
        Directory.EnumerateFiles(Content, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(bytes => bytes.Length <= Largest);

    private static byte[] Parts(string json, params string[] files) => Utf8(
        $"; boundary=grens\n\r\n--grens\r\nContent-Type: application/json\r\n\r\n{json}"
        + string.Concat(files.Select(file => $"\r\n--grens\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {Sha2(file)}\r\n\r\n{file}"))
        + "\r\n--grens--\r\n");

    private static string Attaching(string usage, string type, string file) =>
        $$"""
        {"actor":{"mbox":"mailto:samira@example.nl"},"verb":{"id":"https://campus.example/v"},"object":{"id":"https://campus.example/o"},"attachments":[
        {"usageType":"{{usage}}","display":{"nl":"Bijlage"},"contentType":"{{type}}","length":{{file.Length}},"sha2":"{{Sha2(file)}}"}]}
        """;

    private static string Sha2(string file) => Convert.ToHexStringLower(SHA256.HashData(Utf8(file)));

    private static byte[] Open(string kind) => Zip(("mimetype", $"application/vnd.oasis.opendocument.{kind}"), ("content.xml", "<a/>"));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Utf8(text));
            }
        }
        return stream.ToArray();
    }

    // Frames of 32 kbit/s at 44100 Hz: 104 bytes each.
    private static byte[] Sound(string tag) => Latin(tag + string.Concat(Enumerable.Repeat("\u00ff\u00fb\u0010\0" + new string('\0', 100), 3)));

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
