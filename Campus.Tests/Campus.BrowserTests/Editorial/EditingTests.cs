using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>Working in the editor with a real browser, alone and together.</summary>
public sealed class EditingTests(BrowserFixture browser)
{
    [Fact]
    public Task Two_people_in_one_item_see_each_other_and_choose_between_their_texts() => browser.InWindowAsync(async roos =>
    {
        await browser.InWindowAsync(async bas =>
        {
            var item = await Desk.SignInAsync(roos, Cast.Roos, "Samen");
            await bas.SignInAsync(Cast.Bas);
            var (hers, his) = (new Desk(roos, item), new Desk(bas, item));
            await hers.OpenAsync();
            await his.OpenAsync();

            await hers.TypeAsync("Titel van Roos");
            await hers.SavedAsync();
            (await roos.Page.Locator("h1").InnerTextAsync()).ShouldBe("Titel van Roos");
            (await roos.Page.TitleAsync()).ShouldStartWith("Titel van Roos");
            await his.TypeAsync("Titel van Bas");
            await his.Note("conflict").WaitForAsync();
            // She finds out without doing anything but looking: the page asks at once when it comes into view.
            await roos.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
            await roos.Page.Locator("[data-others]", new() { HasText = Cast.Bas.Name }).WaitForAsync();
            await roos.Page.Locator("[data-conflicts]").WaitForAsync();

            await roos.Page.Locator("[data-conflicts] a").ClickAsync();
            await roos.Page.WaitForURLAsync("**/samen");
            var words = await roos.Page.Locator("main").InnerTextAsync();
            words.ShouldContain("Titel van Roos");
            words.ShouldContain("Titel van Bas");
        });
    });

    [Fact]
    public Task A_text_is_written_with_the_keyboard_and_read_back_as_the_same_Markdown() => browser.InWindowAsync(async window =>
    {
        await window.SignInAsync(Cast.Roos);
        await window.GoAsync("/beheer/inhoud/cursus-gespreksvoering?onderdeel=gv-m1-l1-a1");
        var source = window.Page.Locator("textarea[data-markdown]").First;
        var before = await source.InputValueAsync();
        var text = await WritingTests.StartAsync(window.Page);
        await text.FocusAsync();
        // The editor takes over the cursor a moment after the focus: faster than anybody presses the next key, not than this test.
        await window.Page.WaitForTimeoutAsync(250);
        await window.Page.Keyboard.PressAsync("Control+End");
        await window.Page.WaitForTimeoutAsync(100);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Alt+Shift+Digit3");
        await window.Page.Keyboard.TypeAsync("Onthoud");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.TypeAsync("- een * sterretje");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Control+B");
        await window.Page.Keyboard.TypeAsync("vet");
        (await source.InputValueAsync()).TrimEnd().ShouldBe($"{before.TrimEnd()}\n\n### Onthoud\n\n- een \\* sterretje\n- **vet**");

        // Undone is as it was, to the letter.
        for (var step = 0; step < 40 && await source.InputValueAsync() != before; step++)
        {
            await window.Page.Keyboard.PressAsync("Control+Z");
        }
        (await source.InputValueAsync()).ShouldBe(before);
        await window.Page.Locator("[data-save-status][data-state=saved]").WaitForAsync();
    });
}
