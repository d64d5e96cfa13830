using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests;

/// <summary>A browser window in use by one person.</summary>
public sealed class Window(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IBrowserContext Context => context;

    public IPage Page => page;

    /// <summary>Opens an address of the campus and expects it to be there.</summary>
    public async Task<IResponse> GoAsync(string url)
    {
        var response = await page.GotoAsync(url) ?? throw new InvalidOperationException($"{url} gave no answer.");
        response.Status.ShouldBe(200, url);
        return response;
    }

    /// <summary>Signs in through the page.</summary>
    public async Task SignInAsync(Member member)
    {
        await GoAsync(Routes.SignIn);
        var form = page.Locator("main form:has(input[type=password])");
        await form.Locator("input[type=email]").FillAsync(member.Email);
        await form.Locator("input[type=password]").FillAsync(member.Password);
        await form.Locator("button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains(Routes.SignIn, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    internal async Task KeepPictureAsync()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "window").Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        try
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(TestRun.Results, $"{name}.png"), FullPage = true });
        }
        catch (PlaywrightException)
        {
            // The window is gone already: there is nothing left to picture.
        }
    }
}
