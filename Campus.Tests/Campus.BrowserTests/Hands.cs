using Microsoft.Playwright;

namespace Campus.BrowserTests;

/// <summary>How somebody works with a page.</summary>
public interface IHands
{
    /// <summary>Presses a button or follows a link.</summary>
    Task PressAsync(ILocator target);

    /// <summary>Chooses one of several answers.</summary>
    Task ChooseAsync(ILocator option);

    /// <summary>Fills in a field.</summary>
    Task TypeAsync(ILocator field, string text);
}

/// <summary>With a mouse, or a finger.</summary>
public sealed class Mouse : IHands
{
    public Task PressAsync(ILocator target) => target.ClickAsync();

    public Task ChooseAsync(ILocator option) => option.CheckAsync();

    public Task TypeAsync(ILocator field, string text) => field.FillAsync(text);
}

/// <summary>With Tab, the arrow keys, Space and Enter only: what cannot be reached like that, cannot be used.</summary>
public sealed class Keys(IPage page) : IHands
{
    private const int MostTabs = 80;

    public async Task PressAsync(ILocator target)
    {
        await ReachAsync(target);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task ChooseAsync(ILocator option)
    {
        if (await option.GetAttributeAsync("type") == "radio")
        {
            var name = await option.GetAttributeAsync("name");
            await ReachAsync(page.Locator($"input[type=radio][name='{name}']").First, "Tab", MostTabs);
            await page.Keyboard.PressAsync("Space");
            await ReachAsync(option, "ArrowDown", 10);
        }
        else
        {
            await ReachAsync(option);
            await page.Keyboard.PressAsync("Space");
        }
        (await option.IsCheckedAsync()).ShouldBeTrue();
    }

    public async Task TypeAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Brings the focus to something, the short way: back when it stands before where the focus is.</summary>
    public async Task ReachAsync(ILocator target)
    {
        var isBefore = await target.EvaluateAsync<bool>(
            "element => (document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0");
        await ReachAsync(target, isBefore ? "Shift+Tab" : "Tab", MostTabs);
    }

    private async Task ReachAsync(ILocator target, string key, int most)
    {
        await target.WaitForAsync();
        for (var pressed = 0; pressed < most; pressed++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
            await page.Keyboard.PressAsync(key);
        }
        throw new InvalidOperationException($"{target} cannot be reached with {key}.");
    }
}
