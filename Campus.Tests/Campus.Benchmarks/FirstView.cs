using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Campus.Benchmarks;

/// <summary>What a browser fetches on the first view of a page with an empty cache.</summary>
internal static class FirstView
{
    private static readonly string[] Pages = ["/", "/cursussen", "/cursussen/gespreksvoering"];

    public static async Task MeasureAsync(Child server)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        });
        foreach (var path in Pages)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
            var page = await context.NewPageAsync();
            var sizes = await RecordAsync(page);
            await page.GotoAsync(new Uri(server.Address, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            var kilobytes = sizes.Values.Sum() / 1000.0;
            var holds = kilobytes <= 150 && sizes.Count <= 12;
            Table.Row($"first view of {path}", $"{kilobytes:0} kB, {sizes.Count} requests", "≤ 150 kB, ≤ 12", holds);
        }
    }

    private static async Task<ConcurrentDictionary<string, double>> RecordAsync(IPage page)
    {
        ConcurrentDictionary<string, double> sizes = new();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        session.Event("Network.loadingFinished").OnEvent += (_, happened) =>
        {
            var data = happened!.Value;
            sizes[data.GetProperty("requestId").GetString()!] = data.GetProperty("encodedDataLength").GetDouble();
        };
        return sizes;
    }
}
