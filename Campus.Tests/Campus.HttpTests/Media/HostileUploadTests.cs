using System.Net;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Media;

/// <summary>What is not what it says, or more than it says, is refused with a sentence, and nothing of it stays.</summary>
public sealed class HostileUploadTests
{
    private static readonly (string What, string Name, byte[] Bytes, string Sentence)[] Hostile =
    [
        ("a script in a drawing", "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "SVG"),
        ("a drawing called a photo", "logo.png", "<svg><script>alert(1)</script></svg>"u8.ToArray(), "SVG"),
        ("a page called a photo", "foto.jpg", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "webpagina"),
        ("a program called a photo", "foto.png", Samples.Latin("MZ\u0090\0\u0003\0\0\0"), "programma"),
        ("a PNG called JPEG", "foto.jpg", Samples.Png(20, 20), "de inhoud is PNG"),
        ("a program", "virus.exe", Samples.Latin("MZ"), ".exe"),
        ("a page", "pagina.html", "<html></html>"u8.ToArray(), ".html"),
        ("GIF and script, by its size", "klein.gif", Samples.Gif(size: "/*\0\u0001", tail: "*/=1;alert(1)"), "verstopt"),
        ("GIF and script, behind it", "klein.gif", Samples.Gif(tail: "=1;alert(1)"), "Achter de afbeelding"),
        ("PNG and zip", "foto.png", [.. Samples.Png(20, 20), .. Samples.Zip(("kwaad.exe", 20))], "Achter de afbeelding"),
        ("WebP and page", "foto.webp", [.. Samples.WebP, .. "<script>alert(1)</script>"u8], "Achter de afbeelding"),
        ("PDF behind a page", "folder.pdf", Samples.Pdf(before: "<html><script>alert(1)</script></html>"), "webpagina"),
        ("PDF before a page", "folder.pdf", Samples.Pdf(after: "<html><script>alert(1)</script></html>"), "Achter de PDF"),
        ("PDF around a page", "folder.pdf", Samples.Pdf(inside: "/X(<script >alert(1)</script>)"), "webpagina"),
        ("PDF that runs", "folder.pdf", Samples.Pdf(inside: "/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "script"),
        ("PDF cut short", "folder.pdf", Samples.Pdf()[..80], "beschadigd"),
        ("a bomb of pixels", "bom.png", Samples.Png(20, 20, claimedWidth: 2_000_000_000), "beeldpunten"),
        ("a bomb of lines", "bom.png", Samples.Png(40_000, 10_000), "beeldpunten"),
        ("a zip bomb in a document", "bom.docx", Samples.Docx(("word/media/nul.bin", 600_000_000)), "te groot"),
        ("a zip called a document", "brief.docx", Samples.Zip(("kwaad.txt", 20)), "geen document"),
        ("a document with macros", "brief.docx", Samples.Docx(("word/vbaProject.bin", 20)), "macro"),
        ("a document that climbs", "brief.docx", Samples.Docx(("../../kwaad.txt", 20)), "beschadigd"),
        ("a zip behind something else", "brief.docx", [.. "#!/bin/sh\n"u8, .. Samples.Docx()], "programma"),
        ("something behind a zip", "brief.docx", [.. Samples.Docx(), .. "<script>"u8], "achter het document"),
        ("a picture cut short", "foto.webp", Samples.WebP[..500], "beschadigd"),
        ("nothing", "leeg.pdf", [], "leeg"),
        ("a page called text", "lijst.csv", "naam;<script>alert(1)</script>"u8.ToArray(), "script"),
        ("a program called text", "lijst.txt", Samples.Latin("abc\0\u0001\u0002"), "tekens"),
        ("captions of another standard", "film.vtt", "WEBVTTER\n\n"u8.ToArray(), "begint met WEBVTT"),
        ("captions without captions", "film.vtt", "WEBVTT\n\nniets"u8.ToArray(), "ondertitel"),
        ("a film without pictures", "film.mp4", Samples.Mp4[..20], "beschadigd"),
        ("two extensions", "foto.jpg.exe", Samples.Png(20, 20), ".exe"),
        ("no extension", "foto", Samples.Png(20, 20), "extensie"),
        ("a name of dots", "..", Samples.Png(20, 20), "naam"),
        ("a name that climbs", "../../foto.png", Samples.Png(20, 20), "schuine streep"),
        ("a name from the root", "/etc/foto.png", Samples.Png(20, 20), "schuine streep"),
        ("a name with a disk", "C:\\foto.png", Samples.Png(20, 20), "schuine streep"),
        ("a hidden name", ".png", Samples.Png(20, 20), "naam"),
        ("a device", "con.png", Samples.Png(20, 20), "apparaat"),
        ("a very long name", new string('a', 300) + ".png", Samples.Png(20, 20), "te lang"),
    ];

    [Fact]
    public async Task A_hostile_file_is_refused_with_a_sentence_and_nothing_is_stored()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var roos = await Librarian.AtAsync(campus);
        var before = await StoredAsync(campus);
        List<string> wrong = [];
        foreach (var (what, name, bytes, sentence) in Hostile)
        {
            var answer = await roos.UploadAsync(name, bytes);
            var error = answer["error"]?.ToString() ?? "taken";
            if (!error.Contains(sentence, StringComparison.OrdinalIgnoreCase) || !error.EndsWith('.'))
            {
                wrong.Add($"{what}: {error}");
            }
        }
        var nul = await roos.UploadAsync("", Samples.Png(20, 20), header: "form-data; name=\"Files\"; filename*=UTF-8''foto%00.png");
        nul["error"]!.ToString().ShouldContain("onzichtbare tekens");
        var direction = await roos.UploadAsync("", Samples.Png(20, 20), header: "form-data; name=\"Files\"; filename*=UTF-8''gnp.%E2%80%AEexe.png");
        direction["error"]!.ToString().ShouldContain("onzichtbare tekens");
        wrong.ShouldBeEmpty();
        (await roos.UploadAsync("goed.png", Samples.Png(20, 20), folder: "../../elders"))["error"]!.ToString().ShouldContain("map");
        (await StoredAsync(campus)).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_while_it_comes_in()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var scope = campus.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Campus.Contents.ISiteSettings>()
            .SetAsync("MediaLimits", System.Text.Json.Nodes.JsonNode.Parse("""{ "ImageMegabytes": 1, "TextMegabytes": 1 }""")!);
        using var roos = await Librarian.AtAsync(campus);
        var before = await StoredAsync(campus);
        (await roos.UploadAsync("groot.txt", new byte[3_000_000]))["error"]!.ToString().ShouldContain("hoogstens 1 MB");
        (await roos.UploadAsync("groot.png", [.. Samples.Png(20, 20), .. new byte[3_000_000]]))["error"]!.ToString().ShouldContain("hoogstens 1 MB");
        (await StoredAsync(campus)).ShouldBe(before);
    }

    [Fact]
    public async Task Another_site_cannot_make_an_editor_upload()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var roos = await campus.VisitAsync(Cast.Roos);
        using var content = new MultipartFormDataContent { { new StringContent("proef"), "Folder" } };
        content.Add(new ByteArrayContent(Samples.Png(20, 20)), "Files", "foto.png");
        (await roos.Http.PostAsync("/beheer/media/uploaden", content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    // Rows, files and files that are being worked on.
    private static async Task<string> StoredAsync(CampusHost campus)
    {
        using var scope = campus.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        var rows = await db.Database.SqlQueryRaw<int>(
            "SELECT (SELECT COUNT(*) FROM \"MediaFiles\") + (SELECT COUNT(*) FROM \"MediaFolders\") + (SELECT COUNT(*) FROM \"AuditEntries\" WHERE \"Category\" = 'Media') AS \"Value\"").SingleAsync();
        var files = new[] { "files", "workshop" }.Select(folder => Path.Combine(campus.Data, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);
        return $"{rows} rows\n{string.Join('\n', files)}";
    }
}
