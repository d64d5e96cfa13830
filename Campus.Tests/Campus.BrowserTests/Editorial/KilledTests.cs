using System.Diagnostics;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>Editing that ends when nobody expects it: the tab is killed, the connection goes, the server dies.</summary>
public sealed class KilledTests(BrowserFixture browser)
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(2);

    // The tab comes back on the same device, or work goes on at another one.
    private static readonly string[] Ends = ["tab", "network", "server", "device"];

    private static readonly int Rounds = TestRun.IsLong ? 60 : 4;

    [Fact]
    public async Task At_most_the_last_two_seconds_of_typing_are_lost()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var campus = await CampusProcess.StartNewAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var end = Ends[round % Ends.Length];
            await RoundAsync(campus, end, random, $"round {round}, {end}, seed {seed}");
        }
    }

    private async Task RoundAsync(CampusProcess campus, string end, Random random, string about)
    {
        await using var window = await browser.OpenAsync(at: campus);
        var item = await Desk.SignInAsync(window, Cast.Roos, "Begin");
        var desk = new Desk(window, item);
        await desk.OpenAsync();
        await desk.Title.FillAsync("");
        var typed = await TypeForAsync(desk, TimeSpan.FromMilliseconds(random.Next(500, 5000)), random);
        await EndAsync(window, campus, end);
        var found = end == "device" ? await ElsewhereAsync(campus, item) : await BackAsync(window, campus, item, end);
        // On the same device not one key is lost; on another one what was typed more than two seconds before the end is there.
        var kept = end == "device" ? typed.Where(key => key.Before >= Allowed) : typed;
        found.ShouldStartWith(string.Concat(kept.Select(key => key.Letter)), Case.Sensitive, about);
        string.Concat(typed.Select(key => key.Letter)).ShouldStartWith(found, Case.Sensitive, about);
    }

    // Each letter with how long before the end it was typed.
    private static async Task<List<(char Letter, TimeSpan Before)>> TypeForAsync(Desk desk, TimeSpan time, Random random)
    {
        var watch = Stopwatch.StartNew();
        List<(char Letter, TimeSpan At)> typed = [];
        while (watch.Elapsed < time)
        {
            var letter = (char)('a' + random.Next(26));
            await desk.Title.PressSequentiallyAsync(letter.ToString());
            typed.Add((letter, watch.Elapsed));
            await Task.Delay(random.Next(120));
        }
        var total = watch.Elapsed;
        return [.. typed.Select(key => (key.Letter, total - key.At))];
    }

    private static async Task EndAsync(Window window, CampusProcess campus, string end)
    {
        switch (end)
        {
            case "network":
                await window.Context.SetOfflineAsync(true);
                await window.Page.CloseAsync();
                break;
            case "server":
                await campus.KillAsync();
                await window.Page.CloseAsync();
                break;
            default:
                await CrashAsync(window);
                break;
        }
    }

    // Nothing of the page gets to run any more: no events, no last request.
    private static async Task CrashAsync(Window window)
    {
        var protocol = await window.Context.NewCDPSessionAsync(window.Page);
        var crashed = new TaskCompletionSource();
        window.Page.Crash += (_, _) => crashed.TrySetResult();
        _ = protocol.SendAsync("Page.crash").ContinueWith(sent => sent.Exception, TaskScheduler.Default);
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task<string> BackAsync(Window window, CampusProcess campus, string item, string end)
    {
        if (end == "server")
        {
            await campus.StartAsync();
        }
        await window.Context.SetOfflineAsync(false);
        var desk = new Desk(new Window(window.Context, await window.Context.NewPageAsync()), item);
        await desk.OpenAsync();
        await desk.SentAsync();
        await desk.OpenAsync();
        return await desk.Title.InputValueAsync();
    }

    private async Task<string> ElsewhereAsync(CampusProcess campus, string item)
    {
        await using var window = await browser.OpenAsync(at: campus);
        await window.SignInAsync(Cast.Roos);
        var desk = new Desk(window, item);
        await desk.OpenAsync();
        return await desk.Title.InputValueAsync();
    }
}
