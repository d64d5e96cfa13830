using Campus.BrowserTests.Accessibility;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>The screens on which the site itself is made, with a keyboard and for every reader.</summary>
public sealed class StructureTests(BrowserFixture browser)
{
    private const string Recipe =
        """
        { "name": "proef", "steps": [ { "name": "content", "data": [
          { "ContentItemId": "proef-menu", "ContentType": "Menu", "DisplayText": "Proefmenu", "Latest": true, "Published": true, "TitlePart": { "Title": "Proefmenu" }, "AliasPart": { "Alias": "proef" }, "MenuItemsListPart": { "MenuItems": [] } },
          { "ContentType": "Menu" } ] } ] }
        """;

    [Fact]
    public Task A_type_is_made_and_a_recipe_is_read_by_keyboard() => browser.InWindowAsync(async window =>
    {
        var page = window.Page;
        var keys = new Keys(page);
        List<string> wrong = [];
        await window.SignInAsync(Cast.Bas);

        await window.GoAsync("/beheer/types/nieuw");
        await keys.TypeAsync(page.Locator("#Label"), "Toetsenbord");
        await page.Keyboard.PressAsync("Enter");
        await keys.TypeAsync(page.Locator("#veld-naam"), "Eerste");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/velden/Toetsenbord/Eerste");
        wrong.AddRange(await Axe.LookAsync(page, "a field"));
        await page.SetViewportSizeAsync(1280, 900);
        await keys.PressAsync(page.Locator("button[value=save]"));
        await page.WaitForURLAsync("**/beheer/types/Toetsenbord");
        wrong.AddRange(await Axe.LookAsync(page, "a type"));

        await window.GoAsync("/beheer/recepten");
        wrong.AddRange(await Axe.LookAsync(page, "recipes"));
        await page.SetViewportSizeAsync(1280, 900);
        await page.Locator("#Upload").SetInputFilesAsync(new FilePayload { Name = "proef.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(Recipe) });
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Bekijk wat het doet" }));
        await page.GetByText("Proefmenu").First.WaitForAsync();
        wrong.AddRange(await Axe.LookAsync(page, "a plan"));
        await window.GoAsync("/inhoud/campus-taxonomie-themas");
        wrong.AddRange(await Axe.LookAsync(page, "the page of a taxonomy"));
        wrong.ShouldBeEmpty();
    });
}
