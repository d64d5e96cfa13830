using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Accessibility;

/// <summary>Looks at what is on the screen with axe (WCAG 2.2 AA), in both themes and both widths, and for sideways scrolling.</summary>
internal static class Axe
{
    private const int Smallest = 320;
    private static readonly int[] Widths = [1280, 390];

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What is wrong on this screen; <paramref name="what"/> names it.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, string what)
    {
        List<string> wrong = [];
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 844);
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = theme });
                var result = await page.RunAxe(Rules);
                wrong.AddRange(
                    from violation in result.Violations
                    from node in violation.Nodes
                    select $"{what}, {width} px, {theme}: {violation.Id} at {node.Target} {node.Html[..Math.Min(120, node.Html.Length)]}");
            }
        }
        await page.SetViewportSizeAsync(Smallest, 640);
        var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (widest > Smallest)
        {
            wrong.Add($"{what}: {widest} px wide on a screen of {Smallest} px");
        }
        return wrong;
    }
}
