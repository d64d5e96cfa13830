using System.Text;
using Campus.BrowserTests.Accessibility;
using Campus.BrowserTests.Editorial;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Contents;

/// <summary>A field that holds a colour, in a browser with scripts.</summary>
public sealed class ColourTests(BrowserFixture browser)
{
    private const string Recipe =
        """
        { "name": "vlaggen", "steps": [
          { "name": "ContentDefinition",
            "ContentTypes": [ { "Name": "Vlag", "DisplayName": "Vlag", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "Vlag", "Name": "Vlag", "Settings": {} } ] } ],
            "ContentParts": [ { "Name": "Vlag", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "ColourField", "Name": "Doek", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Kleur van het doek" },
                "ColourFieldSettings": { "Options": [ { "name": "Oranje", "value": "#E17000" } ] } } } ] } ] },
          { "name": "content", "data": [ { "ContentItemId": "vlag-1", "ContentType": "Vlag", "DisplayText": "Vlag van oranje", "Latest": true, "Published": true,
            "TitlePart": { "Title": "Vlag van oranje" }, "Vlag": { "Doek": { "Value": "#e17000" } } } ] } ] }
        """;

    [Fact]
    public Task The_code_and_the_picker_go_together_and_are_saved_while_typing() => browser.InWindowAsync(async window =>
    {
        var page = window.Page;
        List<string> wrong = [];
        await window.SignInAsync(Cast.Bas);
        await ImportAsync(window);
        await window.GoAsync("/inhoud/vlag-1");
        wrong.AddRange(await Axe.LookAsync(page, "a page with a colour"));
        await window.GoAsync("/beheer/inhoud/vlag-1");
        wrong.AddRange(await Axe.LookAsync(page, "the editor of a colour"));
        var (code, picker) = (page.GetByLabel("Kleurcode"), page.GetByLabel("Kies de kleur"));
        var desk = new Desk(window, "vlag-1");

        await code.FillAsync("");
        await code.PressSequentiallyAsync("#1A5");
        await desk.SentAsync();
        (await picker.InputValueAsync()).ShouldBe("#11aa55");

        await picker.FillAsync("#123456");
        (await code.InputValueAsync()).ShouldBe("#123456");
        await desk.SentAsync();
        await page.ReloadAsync();
        (await code.InputValueAsync()).ShouldBe("#123456");

        await code.FillAsync("rood");
        await page.GetByText("Schrijf een kleur als #1a5276").First.WaitForAsync();
        (await code.InputValueAsync()).ShouldBe("rood");
        wrong.ShouldBeEmpty();
    });

    private static async Task ImportAsync(Window window)
    {
        await window.GoAsync("/beheer/recepten");
        await window.Page.Locator("#Upload").SetInputFilesAsync(
            new FilePayload { Name = "vlaggen.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Recipe) });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Bekijk wat het doet" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Voer uit" }).ClickAsync();
        await window.Page.GetByText("Het recept is uitgevoerd.").WaitForAsync();
    }
}
