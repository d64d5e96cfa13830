using Campus.BrowserTests;
using Campus.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Campus.BrowserTests;

/// <summary>One Chromium and one campus, as a process of its own, for all browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private CampusProcess? campus;

    public CampusProcess Campus => campus ?? throw new InvalidOperationException("The campus was not started.");

    public async ValueTask InitializeAsync()
    {
        campus = await CampusProcess.StartNewAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium-headless-shell", Headless = true, Args = Flags });
    }

    /// <summary>Tells a story in a window of its own. When it goes wrong, a picture of the window stays in <c>TestResults</c>.</summary>
    public async Task InWindowAsync(Func<Window, Task> story, Screen? screen = null)
    {
        await using var window = await OpenAsync(screen);
        try
        {
            await story(window);
        }
        catch
        {
            await window.KeepPictureAsync();
            throw;
        }
    }

    /// <summary>A window of somebody new: no cookies, nothing stored.</summary>
    /// <param name="screen">What it looks with.</param>
    /// <param name="at">The campus to visit; the shared one when left out.</param>
    public async Task<Window> OpenAsync(Screen? screen = null, ICampus? at = null)
    {
        screen ??= new Screen();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = (at ?? Campus).Address.ToString(),
            JavaScriptEnabled = screen.Scripts,
            ViewportSize = new() { Width = screen.Width, Height = screen.Width < 600 ? 844 : 900 },
            HasTouch = screen.Touch,
            IsMobile = screen.Touch,
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
        });
        context.SetDefaultTimeout(10_000);
        // The first page of a server that was just killed and started, on a machine with much to do.
        context.SetDefaultNavigationTimeout(30_000);
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (campus?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}

/// <summary>What somebody looks at the campus with.</summary>
public sealed record Screen(int Width = 1280, bool Dark = false, bool Scripts = true, bool Touch = false)
{
    public override string ToString() =>
        $"{Width} px{(Dark ? ", dark" : "")}{(Scripts ? "" : ", no scripts")}{(Touch ? ", touch" : "")}";
}
