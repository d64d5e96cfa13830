using Campus.BrowserTests.Accessibility;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>A text in the editor before and when somebody comes to write in it, with a real browser.</summary>
public sealed class WritingTests(BrowserFixture browser)
{
    private const string Words = "Eerst een zin over het gesprek.\n\n## Daarna\n\n- een\n- twee\n\n## velden\n\nSlot.";

    private const string Everything = """
        Een alinea met **vet**, [een adres](https://www.divosa.nl) en zoveel woorden dat ze op geen enkel scherm op een
        regel past, ook niet als dat scherm heel breed is: zo staan er altijd een paar regels onder elkaar die elk
        ergens moeten worden afgebroken, en er staat een regeleinde in dat op de pagina een gewone spatie is.

        ## Een kop met een paar woorden

        | Wie | Wat er daarna gebeurt | Bedrag |
        | --- | --- | ---: |
        | De inwoner die belt | Krijgt binnen twee weken een brief met de uitkomst | 12 |
        | De gemeente | Legt uit waarom, en wat de inwoner daartegen kan doen | 120 |

        - een punt
          - daaronder nog een
        - een punt dat zo lang is dat het op een klein scherm niet op een enkele regel past

        1. eerst

        2. daarna

        > Een citaat van iemand die ergens iets van vond.

        > [!TIP]
        > Een tip, met een paar woorden erbij.

        ```
        code
          met ruimte
        ```

        ---

        Slot.
        """;

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

    [Theory]
    [InlineData(6, 14, true)]
    [InlineData(6, 14, false)]
    [InlineData(14, 6, false)]
    [InlineData(6, 6, false)]
    public Task What_the_mouse_goes_over_while_the_editor_comes_is_selected_in_it(int from, int to, bool isUpBefore) =>
        browser.InWindowAsync(async window =>
    {
        var (page, _) = await OpenAsync(window);
        var before = await Source(page).InputValueAsync();
        var come = await DelayAsync(page);
        var (start, end) = (await PointAsync(page, "p", from), await PointAsync(page, "p", to));
        await page.Mouse.MoveAsync(start.X, start.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((start.X + end.X) / 2, start.Y);
        Func<Task>[] rest = [() => page.Mouse.MoveAsync(end.X, end.Y), () => page.Mouse.UpAsync(), ShowAsync];
        foreach (var act in isUpBefore ? rest : [ShowAsync, .. rest[..^1]])
        {
            await act();
        }
        await page.Locator(".pc-md__text.ProseMirror-focused").WaitForAsync();
        await page.Keyboard.TypeAsync("hier");
        var (first, last) = (Math.Min(from, to), Math.Max(from, to));
        (await Source(page).InputValueAsync()).ShouldBe($"{before[..first]}hier{before[last..]}");

        async Task ShowAsync()
        {
            come.SetResult();
            await Text(page).WaitForAsync();
        }
    });

    [Fact]
    public Task Who_clicks_a_word_of_what_opens_as_plain_text_writes_there() => browser.InWindowAsync(async window =>
    {
        const string words = "Eerst bellen.\n\n- [x] Piet bellen\n- [ ] Jan *en* Piet bellen";
        var (page, _) = await OpenAsync(window, words);
        var (x, y) = await PointAsync(page, "li:last-child", 5);
        await page.Mouse.ClickAsync(x, y);
        await page.Locator(".pc-md__switch").WaitForAsync();
        await Source(page).And(page.Locator(":focus")).WaitForAsync();
        await page.Keyboard.TypeAsync("er");
        var last = words.LastIndexOf(" bellen", StringComparison.Ordinal);
        (await Source(page).InputValueAsync()).ShouldBe(words.Insert(last, "er"));
    });

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    [InlineData(320, true)]
    public Task A_text_is_as_large_in_the_editor_as_shown(int width, bool touch) => browser.InWindowAsync(async window =>
    {
        var (page, _) = await OpenAsync(window, Everything);
        var bar = page.Locator(".pc-editor__bar");
        var (place, below) = (await BoxesAsync(Shown(page)), (await bar.BoundingBoxAsync())!.Y);
        (await BoxesAsync(await StartAsync(page))).ShouldBe(place);
        (await bar.BoundingBoxAsync())!.Y.ShouldBe(below, tolerance: 8);
    }, new Screen(width, Touch: touch));

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
        var (x, y) = await PointAsync(page, "p", 6);
        await page.Mouse.ClickAsync(x, y);
        await page.GetByText("De tekst gaat open…").WaitForAsync();
        await page.Keyboard.TypeAsync("Niet verloren. ");
        come.SetResult();
        await page.Locator(".pc-md__switch").WaitForAsync();
        await page.Keyboard.TypeAsync("Ook dit niet. ");
        (await Source(page).InputValueAsync()).ShouldBe(before.Insert(6, "Niet verloren. Ook dit niet. "));
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

    // Where a letter of a text that is shown begins.
    private static async Task<(float X, float Y)> PointAsync(IPage page, string part, int at)
    {
        var point = await page.Locator($".pc-shown__text {part}").First.EvaluateAsync<float[]>("""
            (element, at) => {
              const range = document.createRange();
              range.setStart(element.lastChild, at);
              range.setEnd(element.lastChild, at + 1);
              const { left, top, height } = range.getBoundingClientRect();
              return [left + 1, top + height / 2];
            }
            """, at);
        return (point[0], point[1]);
    }

    // Where the text and each block in it stand, in whole pixels.
    private static Task<string> BoxesAsync(ILocator text) => text.EvaluateAsync<string>("""
        (element) => {
          const blocks = element.querySelectorAll(':not(li, td, th) > p, h2, li, blockquote, pre, td, th, hr');
          return [element, ...blocks].map((block) => {
            const { left, top, width, height } = block.getBoundingClientRect();
            return `${block.localName} ${[left, top + scrollY, width, height].map(Math.round).join(' ')}`;
          }).join('\n');
        }
        """);

    /// <summary>Touches a key, for then the editor comes; the first text of the page in it.</summary>
    internal static async Task<ILocator> StartAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Shift");
        await Text(page).WaitForAsync();
        return Text(page);
    }

    private static async Task<(IPage Page, List<string> Editors)> OpenAsync(Window window, string markdown = Words)
    {
        var editors = new List<string>();
        window.Context.Request += (_, request) => editors.AddRange(request.Url.Contains("editorial-markdown", StringComparison.Ordinal) ? [request.Url] : []);
        await PastingTests.MakeAsync(window, markdown);
        return (window.Page, editors);
    }

    private static ILocator Source(IPage page) => page.Locator("textarea[data-markdown]").First;

    private static ILocator Shown(IPage page) => page.Locator(".pc-shown__text").First;

    private static ILocator Text(IPage page) => page.Locator(".pc-md__text").First;
}
