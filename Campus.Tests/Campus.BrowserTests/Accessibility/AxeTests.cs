namespace Campus.BrowserTests.Accessibility;

/// <summary>What the look with axe finds, on pages that are wrong on purpose.</summary>
public sealed class AxeTests(BrowserFixture browser)
{
    private const string Sound = "<h1>Proef</h1><p>Lees dit eerst.</p>";

    [Theory]
    [InlineData("", null)]
    [InlineData("<input>", "Light: label")]
    [InlineData("<p style='color:#ccc'>Bleek</p>", "1280 px, Light: color-contrast")]
    [InlineData("<style>@media (prefers-color-scheme: dark) { b { color: #ccc } }</style><b>Bleek</b>", "1280 px, Dark: color-contrast")]
    [InlineData("<style>@media (max-width: 400px) { b { color: #ccc } }</style><b>Bleek</b>", "390 px, Light: color-contrast")]
    [InlineData(
        "<style>@media (max-width: 400px) and (prefers-color-scheme: dark) { b { color: #ccc } }</style><b>Bleek</b>",
        "390 px, Dark: color-contrast")]
    [InlineData("<p style='width:500px'>Breed</p>", "px wide on a screen of 320 px")]
    public async Task A_fault_is_found_in_each_theme_and_width(string body, string? fault)
    {
        await using var window = await browser.OpenAsync();
        await window.Page.SetContentAsync(
            $"<!doctype html><html lang='nl'><title>Proef</title><meta name='viewport' content='width=device-width'><main>{Sound}{body}</main></html>");
        var wrong = await Axe.LookAsync(window.Page, "proef");
        if (fault is null)
        {
            wrong.ShouldBeEmpty();
        }
        else
        {
            wrong.ShouldContain(found => found.Contains(fault, StringComparison.Ordinal));
        }
    }
}
