using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Accessibility;

/// <summary>
/// Every screen of beheer that links lead to, as the administrator sees it: so a new screen is looked at without being
/// named here. One of each kind: of a hundred people, one is opened. On a campus of its own, where no other test wrote the
/// faults that it seeds.
/// </summary>
public sealed class BeheerTests(BrowserFixture browser)
{
    private const string Start = "/beheer/hulp";

    // Of names without a digit, such as those of content types, a few will do.
    private const int MostBesideEachOther = 5;

    private const int Width = 1280;
    private const int Height = 900;

    private const string Links =
        """[...document.querySelectorAll('a[href]:not([download])')].map(a => new URL(a.href)).filter(url => url.origin === location.origin).map(url => url.pathname + url.search)""";

    [Fact]
    public async Task Every_screen_passes_axe_never_scrolls_sideways_and_is_used_with_a_keyboard()
    {
        await using var campus = await CampusProcess.StartNewAsync();
        await using var window = await browser.OpenAsync(at: campus);
        await window.SignInAsync(Cast.Bas);
        List<string> wrong = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Dictionary<string, int> beside = new(StringComparer.Ordinal);
        Queue<string> open = new([Start]);
        while (open.TryDequeue(out var url))
        {
            if (!IsNew(url, seen, beside))
            {
                continue;
            }
            var answer = await window.Page.GotoAsync(url);
            if (answer!.Status != 200)
            {
                wrong.Add($"{url}: {answer.Status}");
                continue;
            }
            wrong.AddRange(await Axe.LookAsync(window.Page, url));
            await window.Page.SetViewportSizeAsync(Width, Height);
            wrong.AddRange(await Keyboard.WalkAsync(window.Page, url));
            foreach (var link in await window.Page.EvaluateAsync<string[]>(Links))
            {
                open.Enqueue(link);
            }
        }
        seen.Count.ShouldBeGreaterThan(20);
        wrong.ShouldBeEmpty();
    }

    private static bool IsNew(string url, HashSet<string> seen, Dictionary<string, int> beside)
    {
        string[] parts = [.. url.Split('?')[0].Trim('/').Split('/').Select(part => part.Any(char.IsDigit) ? "*" : part)];
        if (parts[0] != "beheer" || !seen.Add(string.Join('/', parts)))
        {
            return false;
        }
        var parent = string.Join('/', parts[..^1]);
        var count = beside[parent] = beside.GetValueOrDefault(parent) + 1;
        return parts.Length < 3 || count <= MostBesideEachOther;
    }
}
