using Deque.AxeCore.Commons;
using Campus.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Accessibility;

/// <summary>
/// Looks at what is on the screen with axe (WCAG 2.2 AA), in both themes and both widths, and for sideways scrolling. The short
/// form looks at the dark theme on a phone only.
/// </summary>
internal static class Axe
{
    private const int Smallest = 320;
    private static readonly int[] Widths = [1280, 390];

    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
        // What a preview shows in its frame is a page of its own, and is looked at as that.
        Iframes = false,
    };

    // The other theme is the same document in other colours.
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
        Iframes = false,
    };

    /// <summary>What is wrong on this screen; <paramref name="what"/> names it.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, string what)
    {
        List<string> wrong = [];
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 844);
            wrong.AddRange(await LookAsync(page, ColorScheme.Light, Everything, $"{what}, {width} px"));
            if (TestRun.IsLong || width == Widths[^1])
            {
                wrong.AddRange(await LookAsync(page, ColorScheme.Dark, Colours, $"{what}, {width} px"));
            }
        }
        wrong.AddRange(await ScrollsSidewaysAsync(page, what));
        return wrong;
    }

    /// <summary>The same in a second: one width and one theme.</summary>
    public static async Task<IReadOnlyList<string>> GlanceAsync(IPage page, string what)
    {
        await page.SetViewportSizeAsync(Widths[^1], 844);
        return
        [
            .. await LookAsync(page, ColorScheme.Light, Everything, $"{what}, {Widths[^1]} px"),
            .. await ScrollsSidewaysAsync(page, what),
        ];
    }

    /// <summary>Whether this screen is wider than the smallest one.</summary>
    public static async Task<IReadOnlyList<string>> ScrollsSidewaysAsync(IPage page, string what)
    {
        await page.SetViewportSizeAsync(Smallest, 640);
        // Two frames: in the first the scroll bar of the wider screen may still take its place.
        var widest = await page.EvaluateAsync<int>(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth))))");
        return widest > Smallest ? [$"{what}: {widest} px wide on a screen of {Smallest} px"] : [];
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, ColorScheme theme, AxeRunOptions rules, string what)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
        // Colours glide to their new values; axe must see where they end.
        await page.EvaluateAsync("Promise.allSettled(document.getAnimations().map(animation => animation.finished))");
        var result = await page.RunAxe(rules);
        return from violation in result.Violations
               from node in violation.Nodes
               select $"{what}, {theme}: {violation.Id} at {node.Target} {node.Html[..Math.Min(120, node.Html.Length)]}";
    }
}
