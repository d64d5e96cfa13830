using System.Globalization;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>An editor who keeps, shares and plans what is open in the editor, by keyboard alone.</summary>
internal sealed class PublishingDesk(IPage page)
{
    private readonly Keys keys = new(page);

    public async Task KeepAsync()
    {
        await keys.PressAsync(page.Locator(".pc-editor__bar button[value=keep]"));
        await page.Locator("[data-save-status]", new() { HasText = "Bewaard om" }).WaitForAsync();
    }

    /// <summary>Makes a link for somebody without an account; its address.</summary>
    public async Task<string> LinkAsync(string name)
    {
        await keys.PressAsync(page.Locator(".pc-editor__bar button[value=publish]"));
        await page.WaitForURLAsync("**/publiceren");
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Laat iemand meelezen" }), "**/meelezen");
        await keys.TypeAsync(page.Locator("[name='Input.Name']"), name);
        await keys.PressAsync(page.Locator("button[value=maak]"));
        var link = await page.Locator("main code").InnerTextAsync();
        await FollowAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Publiceren" }), "**/publiceren");
        return link;
    }

    /// <summary>Plans the publication for nine o'clock on a day of which the number is that of its month.</summary>
    public async Task PlanAsync(DateTimeOffset day)
    {
        // What comes first, the day or the month, depends on the machine. So does the half of the day.
        day.Day.ShouldBe(day.Month);
        await keys.PressAsync(page.Locator("summary", new() { HasText = "Publiceer later" }));
        var at = page.Locator("[name='Input.At']");
        await keys.ReachAsync(at);
        await page.Keyboard.TypeAsync(day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
        // A year may have six digits: the arrow says that this one is complete.
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync("0900A");
        (await at.InputValueAsync()).ShouldBe(day.ToString("yyyy-MM-dd'T09:00'", CultureInfo.InvariantCulture));
        await keys.PressAsync(page.Locator("button[value=plan]"));
        await page.GetByText("om 09:00 uur").First.WaitForAsync();
    }

    private async Task FollowAsync(ILocator link, string url)
    {
        await keys.PressAsync(link);
        await page.WaitForURLAsync(url);
    }
}
