using Campus.BrowserTests.Accessibility;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Media;

/// <summary>The media library, by keyboard only, and what axe finds on its screens.</summary>
public sealed class MediaTests(BrowserFixture browser)
{
    private static readonly byte[] Photo =
        File.ReadAllBytes(Path.Combine(SourceTree.Root, "content", "media", "gespreksvoering", "vier-processen.webp"));

    [Fact]
    public Task An_editor_uploads_describes_and_points_by_keyboard_alone() => browser.InWindowAsync(async window =>
    {
        await window.SignInAsync(Cast.Roos);
        await window.GoAsync("/beheer/media");
        var (page, keys) = (window.Page, new Keys(window.Page));
        await page.Locator("[data-upload] input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "Op een rij.webp", MimeType = "image/webp", Buffer = Photo },
            new FilePayload { Name = "geen-foto.png", MimeType = "image/png", Buffer = "<svg>"u8.ToArray() },
        ]);
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Upload", Exact = true }));
        await page.GetByText("de inhoud is SVG").WaitForAsync();
        List<string> wrong = [.. await Axe.LookAsync(page, "uploads")];

        await keys.TypeAsync(page.GetByLabel("Wat is er te zien?"), "Vier stappen op een rij");
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Bewaar de alt-tekst" }));
        await page.GetByText("Alt-tekst bewaard.").WaitForAsync();
        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Staat in de bibliotheek" }));
        await page.WaitForURLAsync("**/bestand?pad=*");
        (await page.GetByLabel("Alt-tekst", new() { Exact = true }).InputValueAsync()).ShouldBe("Vier stappen op een rij");

        var mark = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Brandpunt") });
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("ArrowUp");
        await keys.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Bewaar", Exact = true }));
        await page.GetByText("De gegevens zijn bewaard.").WaitForAsync();
        (await page.GetByLabel("Van links, in procenten").InputValueAsync()).ShouldBe("60");
        (await page.GetByLabel("Van boven, in procenten").InputValueAsync()).ShouldBe("49");
        wrong.AddRange(await Axe.LookAsync(page, "a file"));
        await window.GoAsync("/beheer/media");
        wrong.AddRange(await Axe.LookAsync(page, "the library"));
        wrong.ShouldBeEmpty();
    });
}
