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
        // It asks again after a little while, not at every sign.
        await page.WaitForTimeoutAsync(2_500);
        await page.Locator("[data-unit$='/TitlePart'] input.utrecht-textbox").FocusAsync();
        await page.Keyboard.PressAsync("Shift");
        await Text(page).WaitForAsync();
        (await Text(page).InnerTextAsync()).ShouldBe("Zonder lijn.");
        editors.Count.ShouldBeGreaterThan(1);
    });

    [Fact]
    public Task Who_went_on_to_another_field_keeps_the_cursor_there_when_the_editor_comes() => browser.InWindowAsync(async window =>
    {
        var (page, _) = await OpenAsync(window);
        var before = await Source(page).InputValueAsync();
        var come = await DelayAsync(page);
        await page.Locator(".pc-shown").ClickAsync(new() { Position = new() { X = 40, Y = 120 } });
        var title = page.Locator("[data-unit$='/TitlePart'] input.utrecht-textbox");
        await title.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" lang");
        come.SetResult();
        await Text(page).WaitForAsync();
        await page.Keyboard.TypeAsync("er");
        (await title.InputValueAsync()).ShouldBe("Plakken langer");
        (await Source(page).InputValueAsync()).ShouldBe(before);
    });

    [Fact]
    public Task What_is_typed_while_the_editor_is_on_its_way_is_in_the_text() => browser.InWindowAsync(async window =>
    {
        var (page, _) = await OpenAsync(window);
        var before = await Source(page).InputValueAsync();
        var come = await DelayAsync(page);
        await page.Locator(".pc-shown").ClickAsync(new() { Position = new() { X = 40, Y = 120 } });
        await page.GetByText("De tekst gaat open…").WaitForAsync();
        await page.Keyboard.TypeAsync("Niet verloren. ");
        come.SetResult();
        await page.Locator(".pc-md__switch").WaitForAsync();
        await page.Keyboard.TypeAsync("Ook dit niet. ");
        (await Source(page).InputValueAsync()).ShouldBe($"Niet verloren. Ook dit niet. {before}");
    });

    [Fact]
    public Task Without_the_script_that_brings_the_editor_a_click_comes_to_the_text_area() => browser.InWindowAsync(async window =>
    {
        await window.Page.RouteAsync("**/editorial-writing*", route => route.AbortAsync());
        var (page, _) = await OpenAsync(window);
        await page.Locator(".pc-shown").ClickAsync(new() { Position = new() { X = 40, Y = 120 } });
        await page.Keyboard.TypeAsync("Hier. ");
        (await Source(page).InputValueAsync()).ShouldStartWith("Hier. ");
    });

    [Fact]
    public Task Without_scripts_the_text_area_is_there() => browser.InWindowAsync(async window =>
    {
        await OpenAsync(window);
        (await Source(window.Page).IsVisibleAsync()).ShouldBeTrue();
        (await window.Page.Locator(".pc-shown").First.IsVisibleAsync()).ShouldBeFalse();
        (await Source(window.Page).BoundingBoxAsync())!.Height.ShouldBeGreaterThan(100);
    }, new Screen(Scripts: false));

    // The editor comes when it is told to.
    private static async Task<TaskCompletionSource> DelayAsync(IPage page)
    {
        var come = new TaskCompletionSource();
        await page.RouteAsync("**/editorial-markdown*", async route =>
        {
            await come.Task;
            await route.ContinueAsync();
        });
        return come;
    }

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
