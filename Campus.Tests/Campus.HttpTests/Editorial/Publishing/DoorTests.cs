using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>Every door to the site asks the gate: what it stops comes through none of them (decision 15).</summary>
public sealed class DoorTests(EditorialCampus editorial) : IClassFixture<EditorialCampus>
{
    private const string Fault = "Zie [klik hier](/cursussen).";
    private const string Word = "klik hier";

    [Fact]
    public async Task The_publish_page_stops_it_now_and_later()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Door de voordeur", Fault);
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));

        var now = await roos.PressAsync(page, "button[value=nu]");
        var later = await roos.PressAsync(page, "button[value=plan]", ("Input.At", "2040-01-01T09:00"));

        now.Words.ShouldContain("Los eerst op wat publiceren tegenhoudt");
        later.Words.ShouldContain("Los eerst op wat publiceren tegenhoudt");
        later.Words.ShouldNotContain("Gepland:");
        (await editorial.PublicTextAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task The_list_stops_it_and_names_it()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Door de lijst", Fault);
        var list = await roos.GetAsync("/beheer/inhoud?Filter.Text=Door+de+lijst");

        var said = await roos.PressAsync(list, "button[name=doe][value=publiceren]", ("kies", id));

        said.Words.ShouldContain("0 van 1 gepubliceerd. Niet gelukt: ‘Door de lijst’.");
        (await editorial.PublicTextAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task The_content_api_stops_it_says_what_is_wrong_and_takes_it_as_a_draft()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Door het luik", "Een tekst.");

        using var answer = await PostAsync(roos, id, Fault);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!;
        errors["MarkdownBodyPart"]![0]!.ToString().ShouldContain(Word);
        (await editorial.PublicTextAsync(id)).ShouldBeNull();
        await EditorialCampus.RewriteAsync(roos, id, Fault);
        using var mended = await PostAsync(roos, id, "Zie [alle cursussen](/cursussen).");
        mended.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await editorial.PublicTextAsync(id)).ShouldStartWith("Zie [alle");
    }

    [Fact]
    public async Task A_plan_that_was_brought_in_is_stopped_when_its_time_comes()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var at = editorial.Campus.Clock.GetUtcNow().AddMinutes(30).UtcDateTime;
        var id = await EditorialCampus.DraftAsync(
            roos, "Door de achterdeur", Fault, $$"""{ "PublishLaterPart": { "ScheduledPublishUtc": "{{at:yyyy-MM-dd'T'HH:mm:ss'Z'}}" } }""");

        editorial.Campus.Clock.Advance(TimeSpan.FromMinutes(35));
        await EditorialCampus.EventuallyAsync(roos, id, "niet vanzelf gepubliceerd");

        (await roos.GetAsync(EditorialCampus.Page(id, "publiceren"))).Words.ShouldContain(Word);
        (await editorial.PublicTextAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_recipe_says_in_its_plan_what_the_gate_would_find()
    {
        var folder = TestRun.NewFolder("recipes");
        var file = Path.Combine(folder, "deur.recipe.json");
        await File.WriteAllTextAsync(file, $$"""
            { "name": "deur", "steps": [ { "name": "content", "data": [
              { "ContentItemId": "deur-1", "ContentType": "TestPage", "DisplayText": "Door het recept", "Latest": true, "Published": true,
                "TitlePart": { "Title": "Door het recept" }, "AutoroutePart": { "Path": "voor/het-recept" }, "MarkdownBodyPart": { "Markdown": "{{Fault}}" } },
              { "ContentItemId": "deur-2", "ContentType": "TestPage", "DisplayText": "Achter het recept", "Latest": true, "Published": true,
                "TitlePart": { "Title": "Achter het recept" }, "MarkdownBodyPart": { "Markdown": "Zie [wat ervoor staat](/voor/het-recept)." } } ] } ] }
            """);

        await using var scope = editorial.Campus.Services.CreateAsyncScope();
        var plan = await scope.ServiceProvider.GetRequiredService<IRecipes>().PlanAsync(file);

        var warning = plan.Changes.Where(change => change.Outcome == RecipeOutcome.Warning).ShouldHaveSingleItem();
        warning.Subject.ShouldContain("Door het recept");
        warning.Message.ShouldNotBeNull().ShouldContain(Word);
    }

    private static Task<HttpResponseMessage> PostAsync(Visitor visitor, string id, string markdown)
    {
        var item = new JsonObject { ["ContentItemId"] = id, ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = markdown } };
        return visitor.Http.PostAsync("/api/content", new StringContent(item.ToJsonString(), Encoding.UTF8, "application/json"));
    }
}
