namespace Campus.BrowserTests;

/// <summary>The first thing anybody sees.</summary>
public sealed class HomeTests(BrowserFixture browser)
{
    [Fact]
    public Task The_first_page_leads_to_the_courses() => browser.InWindowAsync(async window =>
    {
        await window.GoAsync("/");
        await window.Page.Locator("main a[href^='/cursussen']").First.ClickAsync();
        await window.Page.WaitForURLAsync("**/cursussen**");
    });
}
