using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.HttpTests.Editorial.Publishing;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Editing;

/// <summary>What items are called on screen: also without a title, and as soon as it changes.</summary>
public sealed class TitleTests(EditorialCampus own) : IClassFixture<EditorialCampus>
{
    [Fact]
    public async Task What_has_no_title_can_be_read_and_clicked_on_every_screen()
    {
        using var bas = await own.Campus.VisitAsync(Cast.Bas);
        var page = await EditorialCampus.DraftAsync(bas, "", "Een alinea.", """{ "Blocks": { "ContentItems": [ { "ContentType": "TestPage", "ContentItemId": "naamloos-blok", "TitlePart": {} } ] } }""");
        var taxonomy = await EditorialCampus.SaveAsync(bas, Item("Taxonomy", """{ "TaxonomyPart": { "TermContentType": "Theme", "Terms": [ { "ContentType": "Theme", "ContentItemId": "naamloze-term" } ] } }"""));
        await EditorialCampus.SaveAsync(bas, Item("Menu", "{}"));
        string[] addresses =
        [
            "/beheer/inhoud", "/beheer/taxonomieen", $"/beheer/taxonomieen/{taxonomy}", $"/beheer/taxonomieen/{taxonomy}?term=naamloze-term", "/beheer/menus",
            $"/beheer/inhoud/{page}", $"/beheer/inhoud/{page}?onderdeel=naamloos-blok", EditorialCampus.Page(page, "publiceren"), EditorialCampus.Page(page, "versies"),
            EditorialCampus.Page(page, "versies/vergelijken?van=nu"), EditorialCampus.Page(page, "voorbeeld"), EditorialCampus.Page(page, "meelezen"), "/beheer/recepten/export",
        ];
        foreach (var address in addresses)
        {
            var screen = await bas.GetAsync(address);
            screen.Status.ShouldBe(System.Net.HttpStatusCode.OK, address);
            var name = address.Contains("naamloze-term", StringComparison.Ordinal) || address.Contains("export", StringComparison.Ordinal) ? ItemTitle.Missing
                : address.Contains("taxonomie", StringComparison.Ordinal) ? "Nieuwe taxonomie"
                : address.Contains("menus", StringComparison.Ordinal) ? "Nieuw menu" : "Nieuwe testpagina";
            screen.Words.ShouldContain(name, customMessage: address);
            screen.Document.QuerySelectorAll("a, button, h1, h2, h3, title").Where(element => element.TextContent.Trim().Length == 0)
                .Select(element => element.OuterHtml).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task What_visitors_see_without_a_title_is_called_after_its_kind()
    {
        using var bas = await own.Campus.VisitAsync(Cast.Bas);
        var id = await EditorialCampus.DraftAsync(bas, "", "Een alinea.");
        await PublishAsync(id);
        (await bas.GetAsync($"/inhoud/{id}")).Find("h1").TextContent.ShouldBe("Testpagina");
    }

    [Fact]
    public async Task A_saved_title_comes_back_with_the_state_so_that_the_page_can_show_both()
    {
        using var bas = await own.Campus.VisitAsync(Cast.Bas);
        var id = await EditorialCampus.DraftAsync(bas, "Eerste naam", "Een alinea.");
        await PublishAsync(id);
        var editor = new Editor(bas, id);
        States(await editor.OpenAsync()).ShouldBe(["Live"]);
        var answer = await editor.SendAsync("TitlePart", "Title", "Tweede naam");
        ((string)answer["state"]!).ShouldBe("Ahead");
        ((string)answer["titles"]![id]!).ShouldBe("Tweede naam");
        States(await editor.OpenAsync()).ShouldBe(["Ahead"]);
        var seen = await editor.LookAroundAsync();
        ((string)seen["titles"]![id]!).ShouldBe("Tweede naam");
    }

    private static string[] States(Page page) =>
        [.. page.Document.QuerySelectorAll("[data-when-state]:not([hidden])").Select(badge => badge.GetAttribute("data-when-state")!)];

    private static JsonObject Item(string type, string more)
    {
        var item = (JsonObject)JsonNode.Parse(more)!;
        item.Insert(0, nameof(ContentItem.ContentType), type);
        return item;
    }

    private async Task PublishAsync(string id)
    {
        await using var scope = own.Campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var item = (await contents.GetAsync(id, VersionOptions.Latest, TestContext.Current.CancellationToken))!;
        (await contents.PublishAsync(item, TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
    }
}
