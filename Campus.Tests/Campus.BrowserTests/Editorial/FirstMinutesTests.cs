using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.BrowserTests.Accessibility;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>What an editor meets in the first minutes of a course, in a browser.</summary>
public sealed class FirstMinutesTests(BrowserFixture browser)
{
    private const string Paste = """
        ([name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, { type: 'image/webp' }));
          document.querySelector('.pc-md__text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private static readonly string Photo =
        Convert.ToBase64String(File.ReadAllBytes(Path.Combine(SourceTree.Root, "content", "media", "gespreksvoering", "vier-processen.webp")));

    [Fact]
    public Task A_pasted_image_is_seen_while_it_is_described_and_stands_below_the_list() => browser.InWindowAsync(async window =>
    {
        var (page, id) = (window.Page, await CourseAsync(window));
        await window.GoAsync($"/beheer/inhoud/{id}?onderdeel={id}-t");
        await (await WritingTests.StartAsync(page)).Locator("li").First.ClickAsync();
        await page.EvaluateAsync(Paste, new[] { "image.webp", Photo });
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Afbeelding in de tekst" });
        await dialog.GetByText("Geüpload. Zeg nog wat er te zien is.").WaitForAsync();
        (await dialog.Locator("img").First.EvaluateAsync<bool>("async (image) => { await image.decode(); return image.naturalWidth > 0; }")).ShouldBeTrue();
        var put = dialog.GetByRole(AriaRole.Button, new() { Name = "Zet in de tekst" });
        await put.ClickAsync();
        (await dialog.IsVisibleAsync()).ShouldBeTrue("an image without words is not put in");
        (await Axe.LookAsync(page, "an image that is described")).ShouldBeEmpty();
        await dialog.GetByLabel("Wat is er te zien?").FillAsync("Vier stappen");
        await put.ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var text = await page.Locator("textarea[data-markdown]").InputValueAsync();
        text.ShouldMatch(@"^- Een\n- Twee\n\n!\[Vier stappen\]\(/media/geplakt-[\w-]+\.webp\)\n*$");
        (await page.Locator(".pc-md__text > p > img:not(.ProseMirror-separator)").CountAsync()).ShouldBe(1);
    });

    [Fact]
    public Task An_image_from_the_library_is_described_in_the_dialog_in_which_it_was_chosen() => browser.InWindowAsync(async window =>
    {
        var (page, id) = (window.Page, await CourseAsync(window));
        await window.GoAsync($"/beheer/inhoud/{id}?onderdeel={id}-t");
        await (await WritingTests.StartAsync(page)).ClickAsync();
        await page.Keyboard.PressAsync("Alt+Shift+KeyP");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Afbeelding in de tekst" });
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("vier-processen");
        await dialog.GetByText("1 bestand gevonden.").WaitForAsync();
        (await dialog.Locator("input[type=file]").GetAttributeAsync("accept")).ShouldBe(".gif,.jpeg,.jpg,.png,.webp");
        await dialog.Locator("[data-found] button").ClickAsync();
        await dialog.GetByLabel("Wat is er te zien?").FillAsync("Vier vakken");
        await page.Keyboard.PressAsync("Enter");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await page.Locator("textarea[data-markdown]").InputValueAsync()).ShouldContain("\n\n![Vier vakken](/media/gespreksvoering/vier-processen.webp)");
    });

    [Fact]
    public Task What_is_typed_is_shown_to_the_editor_as_a_learner_sees_it_without_keeping_or_loading_again() => browser.InWindowAsync(async window =>
    {
        var page = window.Page;
        await window.SignInAsync(Cast.Roos);
        await window.GoAsync("/beheer/inhoud/nieuw");
        await page.Locator("button[name=type][value=Course]").ClickAsync();
        foreach (var type in new[] { "CourseModule", "Lesson", "TextActivity" })
        {
            await page.Locator($"button[name=do][value$=':{type}']").ClickAsync();
            await page.WaitForURLAsync("**?onderdeel=*");
            await page.Locator($"button[name=do][value$=':{type}']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await page.Locator("input[name$='TitlePart.Title']:focus").WaitForAsync();
        }
        var frame = page.FrameLocator("iframe[data-learner]");
        await frame.GetByRole(AriaRole.Heading, new() { Name = "Nieuwe tekst" }).First.WaitForAsync();
        await page.Keyboard.TypeAsync("Zo begin je");
        await frame.GetByRole(AriaRole.Heading, new() { Name = "Zo begin je" }).First.WaitForAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Nieuwe les" }).First.WaitForAsync();
    });

    [Fact]
    public Task On_a_phone_the_actions_of_the_editor_take_one_row() => browser.InWindowAsync(async window =>
    {
        var (page, id) = (window.Page, await CourseAsync(window));
        foreach (var width in new[] { 390, 320 })
        {
            await page.SetViewportSizeAsync(width, 844);
            await window.GoAsync($"/beheer/inhoud/{id}?onderdeel={id}-t");
            await page.Locator("form[data-live]").WaitForAsync();
            await page.Locator("[data-unit$='/TitlePart'] input.utrecht-textbox").FillAsync($"T {width}");
            await page.Locator("[data-save-status][data-state=saved]").WaitForAsync();
            (await page.Locator(".pc-editor__bar").EvaluateAsync<double>("bar => bar.getBoundingClientRect().height")).ShouldBeLessThan(72);
            (await page.Locator(".pc-editor__bar > .nl-button:visible").Last.EvaluateAsync<double>("button => button.getBoundingClientRect().right")).ShouldBeLessThan(width - 8);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        }
    });

    private static async Task<string> CourseAsync(Window window)
    {
        await window.SignInAsync(Cast.Roos);
        var id = $"proef-{Guid.NewGuid():n}"[..20];
        var course = JsonNode.Parse($$"""
            { "ContentType": "Course", "ContentItemId": "{{id}}", "TitlePart": { "Title": "Proef {{id}}" }, "Modules": { "ContentItems": [
              { "ContentType": "CourseModule", "ContentItemId": "{{id}}-m", "TitlePart": { "Title": "M" }, "Lessons": { "ContentItems": [
                { "ContentType": "Lesson", "ContentItemId": "{{id}}-l", "TitlePart": { "Title": "L" }, "Activities": { "Widgets": [
                  { "ContentType": "TextActivity", "ContentItemId": "{{id}}-t", "TitlePart": { "Title": "T" }, "MarkdownBodyPart": { "Markdown": "- Een\n- Twee" } } ] } } ] } } ] } }
            """)!;
        var made = await window.Context.APIRequest.PostAsync(
            "/api/content?draft=true", new() { DataString = course.ToJsonString(), Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } });
        made.Ok.ShouldBeTrue(await made.TextAsync());
        return JsonDocument.Parse(await made.TextAsync()).RootElement.GetProperty("ContentItemId").GetString()!;
    }
}
