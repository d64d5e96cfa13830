using System.Text.Json.Nodes;
using Campus.BrowserTests.Accessibility;
using Campus.TestKit;

namespace Campus.BrowserTests.Editorial;

/// <summary>The screens around publishing, as an editor walks through them.</summary>
public sealed class PublishingTests(BrowserFixture browser)
{
    [Fact]
    public Task An_editor_follows_a_finding_to_its_place_plans_the_rest_and_every_screen_passes_axe() => browser.InWindowAsync(async window =>
    {
        await window.SignInAsync(Cast.Roos);
        var id = await DraftAsync(window);
        List<string> wrong = [];
        await window.GoAsync($"/beheer/inhoud/{id}/publiceren");
        wrong.AddRange(await Axe.LookAsync(window.Page, "publiceren"));
        await window.Page.SetViewportSizeAsync(1280, 844);
        await window.Page.Locator("li[data-rule=link-vague] a").ClickAsync();
        await window.Page.WaitForURLAsync($"**/beheer/inhoud/{id}#{id}-CoursePart-Introduction");
        (await window.Page.Locator($"[id='{id}-CoursePart-Introduction']").IsVisibleAsync()).ShouldBeTrue();

        await window.GoAsync($"/beheer/inhoud/{id}/publiceren");
        await window.Page.Locator("button[value=nu]").ClickAsync();
        await window.Page.GetByText("schrijf op waarom het toch kan").First.WaitForAsync();
        wrong.AddRange(await Axe.LookAsync(window.Page, "publiceren with an error"));
        await window.Page.SetViewportSizeAsync(390, 844);
        await window.Page.Locator("[name='Input.Reason']").FillAsync("De zin is een citaat.");
        await window.Page.Locator("summary", new() { HasText = "Publiceer later" }).ClickAsync();
        await window.Page.Locator("[name='Input.At']").FillAsync("2090-01-02T09:00");
        await window.Page.Locator("button[value=plan]").ClickAsync();
        await window.Page.GetByText("2 januari 2090 om 09:00 uur").First.WaitForAsync();

        await window.GoAsync($"/beheer/inhoud/{id}/meelezen");
        await window.Page.Locator("[name='Input.Name']").FillAsync("Mo van de klankbordgroep");
        await window.Page.Locator("button[value=maak]").ClickAsync();
        await window.Page.Locator("code").WaitForAsync();
        wrong.AddRange(await Axe.LookAsync(window.Page, "meelezen"));
        foreach (var page in new[] { "versies", "versies/vergelijken?van=" + await FirstVersionAsync(window, id) })
        {
            await window.GoAsync($"/beheer/inhoud/{id}/{page}");
            wrong.AddRange(await Axe.LookAsync(window.Page, page));
        }
        wrong.ShouldBeEmpty();
    });

    private static async Task<string> FirstVersionAsync(Window window, string id)
    {
        await window.GoAsync($"/beheer/inhoud/{id}/versies");
        var link = await window.Page.Locator("a[href*='van=']").Last.GetAttributeAsync("href");
        return link!.Split("van=")[1];
    }

    // A copy of a course that is complete, so that only what is put in it stands in the way.
    private static async Task<string> DraftAsync(Window window)
    {
        var known = await window.Context.APIRequest.GetAsync("/api/content/cursus-gespreksvoering");
        var course = (JsonObject)JsonNode.Parse(await known.TextAsync())!;
        course.Remove("ContentItemId");
        course.Remove("ContentItemVersionId");
        course["TitlePart"]!["Title"] = "Proef met publiceren";
        course["AutoroutePart"]!["Path"] = "proef-met-publiceren";
        course["CoursePart"]!["Introduction"] = new JsonObject { ["Markdown"] = "## Begin\n\n#### Te diep\n\nZie [klik hier](/bestaat-niet)." };
        var made = await window.Context.APIRequest.PostAsync(
            "/api/content?draft=true", new() { DataString = course.ToJsonString(), Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } });
        made.Ok.ShouldBeTrue();
        return JsonNode.Parse(await made.TextAsync())!["ContentItemId"]!.ToString();
    }
}
