using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>The versions of an item on screen: who, what, beside each other, and back.</summary>
public sealed class VersionPagesTests(EditorialCampus editorial) : IClassFixture<EditorialCampus>
{
    [Fact]
    public async Task The_list_says_what_changed_and_an_old_version_comes_back_as_something_to_work_on()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Historie", "Wat hoor je?");
        await PublishAsync(roos, id);
        await EditorialCampus.RewriteAsync(roos, id, "Wat zie je?");
        await PublishAsync(roos, id);

        var list = await roos.GetAsync(EditorialCampus.Page(id, "versies"));
        list.Find("#versie-2").TextContent.ShouldContain("Tekst gewijzigd");
        list.Find("#versie-2").TextContent.ShouldContain("Gepubliceerd");
        list.Find("#versie-1").TextContent.ShouldContain("Eerder gepubliceerd");
        list.Find("#versie-1").TextContent.ShouldContain(Cast.Roos.Name);

        var back = await roos.PressAsync(list, "#versie-1 button[value=zet-terug]");
        back.Words.ShouldContain("staat klaar om verder aan te werken");
        (await editorial.PublicTextAsync(id)).ShouldBe("Wat zie je?");
        var sides = await roos.GetAsync(EditorialCampus.Page(id, "versies/vergelijken"));
        sides.Find("del").TextContent.ShouldBe("zie");
        sides.Find("ins").TextContent.ShouldBe("hoor");

        var dropped = await roos.PressAsync(back, "button[value=gooi-weg]");
        dropped.Words.ShouldContain("De wijzigingen zijn weg.");
        (await roos.GetAsync(EditorialCampus.Page(id, "versies/vergelijken"))).Words.ShouldContain("Geen verschil");
    }

    [Fact]
    public async Task A_version_of_another_item_is_not_shown_and_not_taken()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Eigen", "Een.");
        var other = await EditorialCampus.DraftAsync(roos, "Vreemd", "Twee.");
        var link = (await roos.GetAsync(EditorialCampus.Page(other, "versies"))).Find("a[href*='van=']").GetAttribute("href")!;
        var version = link[(link.IndexOf("van=", StringComparison.Ordinal) + 4)..];
        (await roos.Http.GetAsync(EditorialCampus.Page(id, $"versies/vergelijken?van={version}"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task PublishAsync(Visitor editor, string id) =>
        (await editor.PressAsync(await editor.GetAsync(EditorialCampus.Page(id, "publiceren")), "button[value=nu]")).Words.ShouldContain("Het staat op de site.");
}
