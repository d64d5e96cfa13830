using System.Net;
using System.Text.Json.Nodes;
using Campus.HttpTests.Contents;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Media;

/// <summary>What editors do with files once they are in the library.</summary>
public sealed class LibraryTests(LibraryTests.OwnCampus own) : IClassFixture<LibraryTests.OwnCampus>
{
    [Theory]
    [InlineData("foto.png", "Afbeelding", true)]
    [InlineData("klein.gif", "Afbeelding", true)]
    [InlineData("foto.webp", "Afbeelding", true)]
    [InlineData("folder.pdf", "Document", false)]
    [InlineData("brief.docx", "Document", false)]
    [InlineData("film.mp4", "Video", false)]
    [InlineData("film.vtt", "Tekst en ondertitels", false)]
    [InlineData("lijst.csv", "Tekst en ondertitels", false)]
    public async Task A_good_file_comes_in_and_is_shown_for_what_it_is(string name, string kind, bool asksAltText)
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var file = await roos.UploadAsync(name, Bytes(name), folder: "goed");
        file["error"].ShouldBeNull(file.ToJsonString());
        file["asksAltText"]!.GetValue<bool>().ShouldBe(asksAltText);
        var page = await roos.Visitor.GetAsync(file["page"]!.ToString());
        page.Words.ShouldContain(kind);
        var served = await roos.Visitor.Http.GetAsync(file["url"]!.ToString());
        served.StatusCode.ShouldBe(HttpStatusCode.OK);
        served.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        served.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task A_pdf_tells_how_many_pages_it_has()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var file = await roos.UploadAsync("zeven.pdf", Samples.Pdf(pages: 7));
        (await roos.FileAsync(file["path"]!.ToString())).Find("dl").TextContent.ShouldMatch(@"Pagina’s\s*7");
    }

    [Fact]
    public async Task Without_scripts_an_upload_ends_at_the_question_what_the_image_shows()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var file = await roos.UploadAsync("vraag.png", Samples.Png(30, 20));
        var path = file["path"]!.ToString();
        (await roos.Visitor.GetAsync("/beheer/media?map=proef")).Words.ShouldContain("alt-tekst ontbreekt");
        var page = await roos.FileAsync(path);
        var saved = await roos.Visitor.SubmitAsync(page, "main form:has([name='Input.AltText'])", ("Input.AltText", "Een grijs vlak"), ("Input.FocusX", "20"), ("Input.FocusY", "80"));
        saved.Words.ShouldContain("De gegevens zijn bewaard.");
        saved.Find("[name='Input.FocusX']").GetAttribute("value").ShouldBe("20");
        (await roos.Visitor.GetAsync("/beheer/media?zoek=grijs+vlak")).Find(".pc-media__name").TextContent.ShouldBe("vraag.png");
        var wrong = await roos.Visitor.SubmitAsync(saved, "main form:has([name='Input.AltText'])", ("Input.FocusX", "120"));
        wrong.Find(".pc-error-summary").TextContent.ShouldContain("0 tot en met 100");
    }

    [Fact]
    public async Task An_old_address_keeps_leading_to_a_file_that_moved_and_moved_again()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var path = (await roos.UploadAsync("reiziger.png", Samples.Png(31, 20)))["path"]!.ToString();
        var bytes = await roos.Visitor.Http.GetByteArrayAsync($"/media/{path}");
        var once = await MoveAsync(roos, path, "Tweede Plek", "ergens/anders");
        once.ShouldBe("ergens/anders/tweede-plek.png");
        var twice = await MoveAsync(roos, once, "derde", "");
        var redirect = await roos.Visitor.Http.GetAsync($"/media/{path}?width=320");
        redirect.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        redirect.Headers.Location!.OriginalString.ShouldBe($"/media/{twice}?width=320", "straight to where it is now");
        (await roos.Visitor.Http.GetByteArrayAsync($"/media/{twice}")).ShouldBe(bytes);
        (await roos.FileAsync(path)).Find("h1").TextContent.ShouldBe("derde.png");
        // Whoever uploads under the old name gets another: content still means the file that moved.
        (await roos.UploadAsync("reiziger.png", Samples.Png(32, 20)))["path"]!.ToString().ShouldBe("proef/reiziger-2.png");
        (await MoveAsync(roos, twice, "reiziger", "proef")).ShouldBe(path, "and it may go back");
        (await roos.Visitor.Http.GetByteArrayAsync($"/media/{path}")).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_replaced_file_keeps_its_address_and_gets_another_version()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var file = await roos.UploadAsync("wissel.png", Samples.Png(33, 20, shade: 10));
        var (path, url) = (file["path"]!.ToString(), file["url"]!.ToString());
        (await roos.ReplaceAsync(path, "nieuw.png", Samples.Png(34, 20, shade: 250))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await roos.FileAsync(path);
        page.Words.ShouldContain("Het bestand is vervangen.");
        page.Words.ShouldContain("34 × 20");
        page.Find(".pc-media-preview img").GetAttribute("src")!.ShouldNotContain(url.Split("v=")[1]);
        await roos.ReplaceAsync(path, "nieuw.pdf", Samples.Pdf());
        (await roos.FileAsync(path)).Words.ShouldContain("dezelfde soort");
        await roos.ReplaceAsync(path, "nieuw.png", Samples.Gif());
        (await roos.FileAsync(path)).Words.ShouldContain("de inhoud is GIF");
        (await roos.FileAsync(path)).Words.ShouldContain("34 × 20");
    }

    [Fact]
    public async Task A_file_that_is_used_goes_to_the_trash_only_on_purpose_and_comes_back()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var path = (await roos.UploadAsync("gebruikt.png", Samples.Png(35, 20)))["path"]!.ToString();
        var item = await SaveAsync(roos, path, "?draft=true");
        (await roos.FileAsync(path)).Find("#gebruikt ~ ul").TextContent.ShouldContain("concept");
        await SaveAsync(roos, path, "", item);
        (await roos.FileAsync(path)).Find("#gebruikt ~ ul").TextContent.ShouldContain("gepubliceerd");

        var warning = await roos.Visitor.GetAsync($"/beheer/media/bestand/weggooien?pad={path}");
        warning.Words.ShouldContain("Dit bestand wordt gebruikt");
        warning.Words.ShouldContain("Met een plaatje");
        (await roos.Visitor.SubmitAsync(warning, "main form")).Find(".pc-error-summary").TextContent.ShouldContain("toch wilt weggooien");
        (await roos.Visitor.SubmitAsync(warning, "main form", ("EvenThoughUsed", "true"))).Words.ShouldContain("ligt in de prullenbak");
        (await roos.Visitor.Http.GetAsync($"/media/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var trash = await roos.Visitor.GetAsync("/beheer/media/prullenbak");
        trash.Words.ShouldContain(path);
        (await roos.Visitor.PressAsync(trash, $"tr:has(td:first-child:contains('{path}')) button[name=Restore]")).Words.ShouldContain($"Teruggezet: {path}");
        (await roos.Visitor.Http.GetAsync($"/media/{path}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await roos.Visitor.Http.DeleteAsync($"/api/content/{item}");
        (await roos.FileAsync(path)).Words.ShouldContain("staat nog nergens");
    }

    [Fact]
    public async Task Folders_are_made_moved_with_what_is_in_them_and_removed_when_empty()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var made = await roos.Visitor.SubmitAsync(await roos.Visitor.GetAsync("/beheer/media/mappen/nieuw?map="), "main form", ("Name", "Mijn Map"));
        made.Find("h1").TextContent.ShouldBe("mijn-map");
        await roos.UploadAsync("in-de-map.png", Samples.Png(36, 20), folder: "mijn-map");
        var change = await roos.Visitor.GetAsync("/beheer/media/mappen/wijzigen?map=mijn-map");
        change.Document.QuerySelector("form[action*=Remove]").ShouldBeNull("it is not empty");
        var moved = await roos.Visitor.SubmitAsync(change, "main form", ("Target", "elders/map"));
        moved.Words.ShouldContain("in-de-map.png");
        (await roos.Visitor.Http.GetAsync("/media/mijn-map/in-de-map.png")).Headers.Location!.OriginalString.ShouldBe("/media/elders/map/in-de-map.png");
        await roos.Visitor.SubmitAsync(await roos.Visitor.GetAsync("/beheer/media/mappen/nieuw?map=elders"), "main form", ("Name", "leeg"));
        var empty = await roos.Visitor.GetAsync("/beheer/media/mappen/wijzigen?map=elders%2Fleeg");
        (await roos.Visitor.SubmitAsync(empty, "form[action*=Remove]")).Words.ShouldContain("De map is verwijderd.");
    }

    [Fact]
    public async Task An_image_is_served_in_the_width_that_is_asked_for_once_it_is_one_of_the_widths()
    {
        using var nobody = own.Campus.Visit();
        var whole = await nobody.Http.GetByteArrayAsync("/media/gespreksvoering/orbs.webp");
        var narrow = await nobody.Http.GetAsync("/media/gespreksvoering/orbs.webp?width=320");
        narrow.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        (await narrow.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(whole.Length / 2);
        Directory.EnumerateFiles(Path.Combine(own.Campus.Data, "files", "renditions"), "320.webp", SearchOption.AllDirectories).ShouldNotBeEmpty();
        (await nobody.Http.GetByteArrayAsync("/media/gespreksvoering/orbs.webp?width=321")).ShouldBe(whole);
        (await nobody.Http.GetByteArrayAsync("/media/gespreksvoering/orbs.webp?width=1920")).ShouldBe(whole, "no image is made wider");
    }

    [Fact]
    public async Task A_field_gets_a_file_without_scripts_with_its_words_here()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        const string field = "gv-m1-l2-a2.ImagePart.Image";
        var address = "/beheer/inhoud/cursus-gespreksvoering?onderdeel=gv-m1-l2-a2";
        var found = await roos.Visitor.PressAsync(await roos.Visitor.GetAsync(address), "[data-mediafield] button", ($"{field}.zoek", "orbs"));
        var choice = found.Find($"[data-mediafield] input[value='gespreksvoering/orbs.webp']");
        choice.GetAttribute("type").ShouldBe("radio", "the field takes one");
        var kept = await roos.Visitor.PressAsync(
            found, "button[name=do][value=keep]", ($"{field}.Paths", "gespreksvoering/orbs.webp"),
            ($"{field}.tekst.gespreksvoering/orbs.webp", "Vier gereedschappen"));
        kept.Find("[data-mediafield] input:checked").GetAttribute("value").ShouldBe("gespreksvoering/orbs.webp");
        kept.Find("[data-mediafield] input[type=text]").GetAttribute("value").ShouldBe("Vier gereedschappen");
    }

    [Fact]
    public async Task The_audit_trail_says_who_did_what_to_which_file()
    {
        using var roos = await Librarian.AtAsync(own.Campus);
        var path = (await roos.UploadAsync("spoor.png", Samples.Png(37, 20)))["path"]!.ToString();
        await MoveAsync(roos, path, "spoor-twee", "proef");
        using var scope = own.Campus.Services.CreateScope();
        var lines = await scope.ServiceProvider.GetRequiredService<CampusDb>().Database.SqlQueryRaw<string>(
            "SELECT \"Name\" || ' ' || \"UserName\" AS \"Value\" FROM \"AuditEntries\" WHERE \"Category\" = 'Media' AND \"CorrelationId\" LIKE 'proef/spoor%' ORDER BY \"CreatedUtc\"").ToListAsync();
        lines.ShouldBe(["Uploaded Roos Vermeer", "Moved Roos Vermeer"]);
    }

    private static byte[] Bytes(string name) => Path.GetExtension(name) switch
    {
        ".png" => Samples.Png(40, 30),
        ".gif" => Samples.Gif(),
        ".webp" => Samples.WebP,
        ".pdf" => Samples.Pdf(),
        ".docx" => Samples.Docx(),
        ".mp4" => Samples.Mp4,
        ".vtt" => Samples.Vtt,
        _ => "naam;plaats\nSamira;Gouda\n"u8.ToArray(),
    };

    private static async Task<string> MoveAsync(Librarian roos, string path, string name, string folder)
    {
        var page = await roos.Visitor.GetAsync($"/beheer/media/bestand/verplaatsen?pad={Uri.EscapeDataString(path)}");
        var moved = await roos.Visitor.SubmitAsync(page, "main form", ("Name", name), ("Folder", folder));
        moved.Words.ShouldContain("Het oude adres blijft werken");
        return Uri.UnescapeDataString(moved.Address.Query["?pad=".Length..]);
    }

    private static async Task<string> SaveAsync(Librarian roos, string path, string query, string? id = null)
    {
        var item = new JsonObject
        {
            ["ContentType"] = "Taxonomy",
            ["TitlePart"] = new JsonObject { ["Title"] = "Met een plaatje" },
            ["Body"] = new JsonObject { ["Markdown"] = $"Kijk: ![vlak](/media/{path}) en verder." },
        };
        if (id is not null)
        {
            item["ContentItemId"] = id;
        }
        var answer = await roos.Visitor.Http.PostAsync($"/api/content{query}", new StringContent(item.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["ContentItemId"]!.ToString();
    }

    /// <summary>A campus whose library these tests fill.</summary>
    public sealed class OwnCampus : IAsyncLifetime
    {
        public CampusHost Campus { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Campus = await CampusHost.StartNewAsync();

        public ValueTask DisposeAsync() => Campus.DisposeAsync();
    }
}
