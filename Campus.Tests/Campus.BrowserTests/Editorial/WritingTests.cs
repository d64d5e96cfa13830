using Campus.BrowserTests.Accessibility;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>A text in the editor before and when somebody comes to write in it, with a real browser.</summary>
public sealed class WritingTests(BrowserFixture browser)
{
    private const string Words = "Eerst een zin over het gesprek.\n\n## Daarna\n\n- een\n- twee\n\n## velden\n\nSlot.";

    [Fact]
    public Task A_text_stands_as_on_the_page_until_somebody_comes_and_then_nothing_moves() => browser.InWindowAsync(async window =>
    {
        var (page, editors) = await OpenAsync(window);
        var shown = Shown(page);
        await shown.Locator("h2").First.WaitForAsync();
        (await Source(page).EvaluateAsync<float>("element => getComputedStyle(element).opacity")).ShouldBe(0);
        editors.ShouldBeEmpty("nobody came to write");
        (await Axe.LookAsync(page, "a text that nobody writes in yet")).ShouldBeEmpty();
        await page.SetViewportSizeAsync(1280, 900);
        var bar = page.Locator(".pc-editor__bar");
        var (place, below) = ((await shown.BoundingBoxAsync())!, (await bar.BoundingBoxAsync())!.Y);
        await page.Mouse.MoveAsync(place.X + 50, place.Y + 50, new() { Steps = 5 });
        await Text(page).WaitForAsync();
        editors.ShouldHaveSingleItem();
        (await shown.CountAsync()).ShouldBe(0);
        (await Text(page).BoundingBoxAsync())!.Y.ShouldBe(place.Y, tolerance: 1);
        (await bar.BoundingBoxAsync())!.Y.ShouldBe(below, tolerance: 8);
    });

    [Fact]
    public Task Who_clicks_a_word_writes_at_that_word() => browser.InWindowAsync(async window =>
    {
        var (page, _) = await OpenAsync(window);
        var before = await Source(page).InputValueAsync();
        // Without the mouse's way to the word: a finger comes from nowhere.
        await page.EvaluateAsync("""
            () => {
              const words = document.querySelector('.pc-shown__text p').firstChild;
              const range = document.createRange();
              range.setStart(words, 3);
              range.setEnd(words, 4);
              const { left, top, height } = range.getBoundingClientRect();
              const event = new MouseEvent('click', { bubbles: true, clientX: left + 1, clientY: top + height / 2 });
              document.querySelector('.pc-shown').dispatchEvent(event);
            }
            """);
        await page.Locator(".pc-md__text.ProseMirror-focused").WaitForAsync();
        await page.Keyboard.TypeAsync("hier");
        (await Source(page).InputValueAsync()).ShouldBe(before.Insert(3, "hier"));
    });

    [Fact]
    public Task Who_comes_by_keyboard_writes_in_the_editor() => browser.InWindowAsync(async window =>
    {
        var (page, _) = await OpenAsync(window);
        await Source(page).FocusAsync();
        await page.Locator(".pc-md__text.ProseMirror-focused").WaitForAsync();
        (await Shown(page).CountAsync()).ShouldBe(0);
    });

    [Fact]
    public Task Without_a_connection_the_text_area_is_there() => browser.InWindowAsync(async window =>
    {
        var (page, editors) = await OpenAsync(window);
        await page.RouteAsync("**/editorial-markdown*", route => route.AbortAsync());
        await page.Keyboard.PressAsync("Shift");
        await Shown(page).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Source(page).FillAsync("Zonder lijn.");
        await page.Locator("[data-save-status][data-state=saved]").WaitForAsync();
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Shift");
        await Text(page).WaitForAsync();
        (await Text(page).InnerTextAsync()).ShouldBe("Zonder lijn.");
        editors.Count.ShouldBeGreaterThan(1);
    });

    [Fact]
    public Task Without_scripts_the_text_area_is_there() => browser.InWindowAsync(async window =>
    {
        await OpenAsync(window);
        (await Source(window.Page).IsVisibleAsync()).ShouldBeTrue();
        (await window.Page.Locator(".pc-shown").First.IsVisibleAsync()).ShouldBeFalse();
        (await Source(window.Page).BoundingBoxAsync())!.Height.ShouldBeGreaterThan(100);
    }, new Screen(Scripts: false));

    /// <summary>Touches a key, for then the editor comes; the first text of the page in it.</summary>
    internal static async Task<ILocator> StartAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Shift");
        await Text(page).WaitForAsync();
        return Text(page);
    }

    private static async Task<(IPage Page, List<string> Editors)> OpenAsync(Window window)
    {
        var editors = new List<string>();
        window.Context.Request += (_, request) => editors.AddRange(request.Url.Contains("editorial-markdown", StringComparison.Ordinal) ? [request.Url] : []);
        await PastingTests.MakeAsync(window, Words);
        return (window.Page, editors);
    }

    private static ILocator Source(IPage page) => page.Locator("textarea[data-markdown]").First;

    private static ILocator Shown(IPage page) => page.Locator(".pc-shown__text").First;

    private static ILocator Text(IPage page) => page.Locator(".pc-md__text").First;
}
