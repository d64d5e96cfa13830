using Campus.Contents;
using Campus.HttpTests.Editorial.Editing;
using Campus.HttpTests.Editorial.Publishing;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Media;

/// <summary>Where files and terms stand, and how images look there.</summary>
public sealed class UseTests(EditorialCampus own) : IClassFixture<EditorialCampus>
{
    private const string Image = "gespreksvoering/orbs.webp";
    private const string Other = "gespreksvoering/vier-processen.webp";

    [Fact]
    public async Task Who_throws_a_file_away_hears_of_the_text_that_somebody_is_typing()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Half af", "Nog niets.");
        var address = $"/beheer/media/bestand/weggooien?pad={Uri.EscapeDataString(Other)}";
        (await roos.GetAsync(address)).Words.ShouldNotContain("Half af");
        var editor = new Editorial.Editing.Editor(roos, id);
        await editor.OpenAsync();
        await editor.SaveAsync("MarkdownBodyPart", "Markdown", $"![Een trap](/media/{Other})");
        (await roos.GetAsync(address)).Words.ShouldContain("Half af (in een concept)");
        (await roos.GetAsync(Librarian.Page(Other))).Words.ShouldContain("Half af in een concept");
    }

    [Fact]
    public async Task Who_looks_where_a_term_is_used_sees_drafts_apart()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        await EditorialCampus.DraftAsync(roos, "Over werk", "Een tekst.", """{ "PagePart": { "Theme": { "TaxonomyContentItemId": "campus-taxonomie-themas", "TermContentItemIds": [ "thema-werk" ] } } }""");
        var page = await roos.GetAsync("/beheer/taxonomieen/campus-taxonomie-themas?term=thema-werk");
        page.Words.ShouldContain("Nog nergens op de site. In een concept Over werk");
    }

    [Fact]
    public async Task The_images_of_our_own_course_say_in_the_library_what_they_say_in_the_course()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var library = await roos.GetAsync("/beheer/media?map=gespreksvoering");
        library.Document.QuerySelectorAll(".pc-media__item").Length.ShouldBe(3);
        library.Document.QuerySelectorAll(".pc-media__item .pc-status").ShouldBeEmpty();
        (await roos.GetAsync(Librarian.Page(Image))).Find("main img").GetAttribute("alt").ShouldStartWith("Vier vlakken met de letters O, R, B en S");
    }

    [Fact]
    public async Task An_image_in_a_text_keeps_its_place_and_comes_when_it_is_near()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(
            roos, "Met beeld", $"![](/media/{Image})\n\n![Van \"elders\"](/media/bestaat-niet.png)", $$"""{ "PagePart": { "Aside": { "Html": "<p><img src='/media/{{Image}}' alt='Vier &lt; vijf' width='300'></p>" } } }""");
        await using (var scope = own.Campus.Services.CreateAsyncScope())
        {
            var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
            await contents.PublishAsync((await contents.GetAsync(id, VersionOptions.Latest, TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken);
        }
        var page = await roos.GetAsync($"/inhoud/{id}");
        var image = page.Find($"main img[src^='/media/{Image}?v=']:not([alt*=vijf])");
        image.GetAttribute("alt").ShouldStartWith("Vier vlakken", Case.Sensitive, "the words of the library, when there are none here");
        (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")).ShouldBe(("1200", "900", "lazy"));
        page.Find("main img[alt='Van \"elders\"']").GetAttribute("src").ShouldBe("/media/bestaat-niet.png");
        var measured = page.Find("main img[alt='Vier < vijf']");
        (measured.GetAttribute("width"), measured.GetAttribute("height")).ShouldBe(("300", null));
    }
}
