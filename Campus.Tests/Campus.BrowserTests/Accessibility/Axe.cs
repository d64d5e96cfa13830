using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Accessibility;

/// <summary>
/// Looks at what is on the screen with axe (WCAG 2.2 AA), in both themes and both widths, and for sideways scrolling. The
/// package that brings axe to Playwright sends it twice for every look and opens a page of its own: three times the processor.
/// </summary>
internal static class Axe
{
    private const int Smallest = 320;
    private const string Everything = """{ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""";

    // The other theme is the same document in other colours.
    private const string Colours = """{ "type": "rule", "values": ["color-contrast", "link-in-text-block"] }""";

    // What a preview shows in its frame is a page of its own, and is looked at as that.
    private const string Run = """
        rules => axe.run(document, { runOnly: JSON.parse(rules), resultTypes: ['violations'], iframes: false, elementRef: false })
          .then(result => result.violations.flatMap(wrong =>
            wrong.nodes.map(node => `${wrong.id} at ${node.target} ${node.html.slice(0, 120)}`)))
        """;

    private static readonly int[] Widths = [1280, 390];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong on this screen; <paramref name="what"/> names it.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, string what)
    {
        List<string> wrong = [];
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 844);
            wrong.AddRange(await LookAsync(page, ColorScheme.Light, Everything, $"{what}, {width} px"));
            wrong.AddRange(await LookAsync(page, ColorScheme.Dark, Colours, $"{what}, {width} px"));
        }
        wrong.AddRange(await ScrollsSidewaysAsync(page, what));
        return wrong;
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, ColorScheme theme, string rules, string what)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
        // Colours glide to their new values; axe must see where they end.
        await page.EvaluateAsync("Promise.allSettled(document.getAnimations().map(animation => animation.finished))");
        // Half a megabyte: once for a document that is looked at four times.
        if (await page.EvaluateAsync<bool>("!globalThis.axe"))
        {
            await page.EvaluateAsync(Script);
        }
        return (await page.EvaluateAsync<string[]>(Run, rules)).Select(wrong => $"{what}, {theme}: {wrong}");
    }

    private static async Task<IReadOnlyList<string>> ScrollsSidewaysAsync(IPage page, string what)
    {
        await page.SetViewportSizeAsync(Smallest, 640);
        // Two frames: in the first the scroll bar of the wider screen may still take its place.
        var widest = await page.EvaluateAsync<int>(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth))))");
        return widest > Smallest ? [$"{what}: {widest} px wide on a screen of {Smallest} px"] : [];
    }
}
