using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Campus.TestKit;

namespace Campus.HttpTests.Contents;

/// <summary>A content type that only a recipe knows has everything that the types of the campus have.</summary>
public sealed class NewTypeTests
{
    [Fact]
    public async Task A_type_from_a_recipe_gets_list_editor_preview_publish_api_and_export_without_code()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(RecipeSamples.EveryField);
        using var editor = await campus.VisitAsync(Cast.Bas);
        var opened = await editor.PressAsync(await editor.GetAsync("/beheer/inhoud/nieuw"), "button[name=type][value=Portret]");
        var id = opened.Address.Segments[^1].Trim('/');
        var kept = await editor.PressAsync(opened, "#bewerk .pc-editor__bar button[value=keep]", Filled(opened));
        kept.Words.ShouldContain("Bewaard");
        (await editor.GetAsync("/beheer/inhoud")).Words.ShouldContain("Hassan vertelt");
        var address = $"/beheer/inhoud/{id}";
        var frame = (await editor.GetAsync($"{address}/voorbeeld")).Find("iframe").GetAttribute("src")!;
        (await editor.GetAsync(frame)).Words.ShouldContain("Buschauffeur");
        using var visitor = campus.Visit();
        (await visitor.GetAsync("/portretten/hassan-vertelt")).Status.ShouldBe(HttpStatusCode.NotFound);
        var publish = await editor.GetAsync($"{address}/publiceren");
        var published = await editor.PressAsync(publish, "button[name=do][value=nu]", publish.Document.QuerySelector("[name='Input.Reason']") is null ? [] : [("Input.Reason", "Een proef.")]);
        published.Document.QuerySelector("main .pc-error-summary")?.TextContent.ShouldBeNull();
        (await visitor.GetAsync("/portretten/hassan-vertelt")).Words.ShouldContain("Buschauffeur");
        var item = JsonNode.Parse(await editor.Http.GetStringAsync($"/api/content/{id}"))!;
        item["Portret"]!["Functie"]!["Text"]!.ToString().ShouldBe("Buschauffeur");
        (await editor.GetAsync("/beheer/recepten/export?soort=Portret")).Words.ShouldContain("Hassan vertelt");
    }

    private static IEnumerable<(string, string)> Filled(Page page) =>
        [(NameOf(page, "TitlePart"), "Hassan vertelt"), (NameOf(page, "Portret-Functie"), "Buschauffeur")];

    // The first text box of the unit: what it is called is the editor's business.
    private static string NameOf(Page page, string unit) =>
        page.Find($"[id$='-{unit}'] input[type=text], [id$='-{unit}'] textarea, input[id*='-{unit}']").GetAttribute("name")!;
}
