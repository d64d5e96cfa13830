using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>The buttons of the visual editor, with a real browser.</summary>
public sealed class ToolbarTests(BrowserFixture browser)
{
    [Fact]
    public Task The_text_stays_where_it_is_when_other_buttons_come() => browser.InWindowAsync(async window =>
    {
        var text = await PastingTests.OpenAsync(window);
        var top = await TopAsync(text);
        foreach (var html in new[] { "<ul><li>een</li></ul>", "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "<h2>Kop</h2>" })
        {
            await PastingTests.PasteAsync(window, text, html);
            (await TopAsync(text)).ShouldBe(top, html);
        }
        await window.Page.Keyboard.PressAsync("Alt+Shift+K");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Belangrijk" }).First.WaitForAsync();
        (await TopAsync(text)).ShouldBe(top);
    });

    [Fact]
    public Task Every_button_has_a_word_and_an_empty_text_says_what_it_is_for() => browser.InWindowAsync(async window =>
    {
        var text = await PastingTests.OpenAsync(window);
        foreach (var name in new[] { "Vet", "Schuin", "Link", "Lijst met punten", "Genummerde lijst", "Citaat", "Kader", "Afbeelding", "Tabel", "Ongedaan maken", "Opnieuw" })
        {
            (await window.Page.GetByRole(AriaRole.Toolbar).First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).CountAsync()).ShouldBe(1, name);
        }
        await PastingTests.EmptyAsync(window, text);
        (await text.EvaluateAsync<string>("element => getComputedStyle(element, '::before').content")).ShouldContain("Schrijf hier");
        await window.Page.Keyboard.TypeAsync("a");
        (await text.EvaluateAsync<string>("element => getComputedStyle(element, '::before').content")).ShouldBe("none");
    });

    [Fact]
    public Task A_row_of_buttons_does_not_make_the_page_wider_than_a_small_window() => browser.InWindowAsync(async window =>
    {
        await PastingTests.OpenAsync(window);
        foreach (var width in new[] { 390, 320 })
        {
            await window.Page.SetViewportSizeAsync(width, 844);
            await window.Page.GetByRole(AriaRole.Toolbar).First.WaitForAsync();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        }
    });

    [Theory]
    [InlineData(390, false)]
    [InlineData(320, true)]
    public Task The_buttons_are_of_one_size_for_fingers(int width, bool isDark) => browser.InWindowAsync(async window =>
    {
        await PastingTests.OpenAsync(window);
        var bar = window.Page.GetByRole(AriaRole.Toolbar).First;
        var sizes = await bar.Locator(".pc-md__row").First.Locator("button").EvaluateAllAsync<float[][]>("""
            buttons => buttons.map((button) => {
              const { left, width, height, top } = button.getBoundingClientRect();
              const icon = (button.querySelector('svg') ?? button).getBoundingClientRect();
              return [width, height, top, icon.left + icon.width / 2 - left];
            })
            """);
        sizes.ShouldAllBe(size => size[0] >= 44 && size[1] >= 44);
        var different = sizes.Select(size => string.Join(' ', size.Select(part => MathF.Round(part)))).Distinct();
        different.ShouldHaveSingleItem();
        var areWithin = await bar.Locator(".pc-md__word").EvaluateAllAsync<bool>(
            "words => words.every((word) => word.scrollWidth <= word.parentElement.clientWidth)");
        areWithin.ShouldBeTrue();
        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }, new Screen(width, isDark, Touch: true));

    [Fact]
    public Task The_ring_goes_around_the_buttons_and_the_text() => browser.InWindowAsync(async window =>
    {
        var text = await PastingTests.OpenAsync(window);
        (await text.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle")).ShouldBe("none");
        (await text.EvaluateAsync<string>("element => getComputedStyle(element.closest('.pc-md__box')).outlineStyle")).ShouldBe("solid");
    });

    private static async Task<float> TopAsync(ILocator text) => (await text.BoundingBoxAsync())!.Y;
}
