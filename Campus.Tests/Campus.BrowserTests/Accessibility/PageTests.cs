using Campus.TestKit;

namespace Campus.BrowserTests.Accessibility;

/// <summary>Every page, as those who may see it see it, passes axe and never scrolls sideways.</summary>
public sealed class PageTests(BrowserFixture browser)
{
    private static readonly string[] ForVisitors =
    [
        "/", "/cursussen", "/cursussen?q=gesprek", "/cursussen?q=zzzz", CourseBook.Url, Routes.SignIn, Routes.Register,
        "/account/wachtwoord-vergeten", "/account/wachtwoord-herstellen", "/account/bevestigen", "/account/uitloggen", "/setup", "/dit-bestaat-niet",
    ];

    private static readonly string[] ForMembers =
        ["/", "/mijn", "/account/profiel", "/account/wachtwoord-wijzigen", "/account/uitloggen", "/cursussen/gespreksvoering/inschrijven"];

    private static readonly string[] ForEditors = ["/beheer/bouwstenen", "/beheer/post"];

    private static readonly string[] ForAdministrators =
        ["/beheer/xapi", "/beheer/xapi/sleutels/nieuw", "/beheer/xapi/sleutels/campus",
         "/beheer/xapi/uitspraken?persoon=x@&werkwoord=vloog", "/beheer/xapi/doorsturen/nieuw"];

    [Fact]
    public Task Pages_for_visitors() => LookAtAsync(null, ForVisitors);

    [Fact]
    public Task Pages_for_members() => LookAtAsync(Cast.Tom, ForMembers);

    [Fact]
    public Task Pages_for_editors() => LookAtAsync(Cast.Roos, ForEditors);

    [Fact]
    public Task Pages_for_administrators() => LookAtAsync(Cast.Bas, ForAdministrators);

    [Fact]
    public Task Forms_that_come_back_with_errors() => browser.InWindowAsync(async window =>
    {
        List<string> wrong = [];
        foreach (var url in new[] { Routes.SignIn, Routes.Register, "/account/wachtwoord-vergeten" })
        {
            await window.GoAsync(url);
            await window.Page.Locator("main form button").Last.ClickAsync();
            await window.Page.Locator("main [aria-invalid=true]").First.WaitForAsync();
            wrong.AddRange(await Axe.LookAsync(window.Page, $"{url} with errors"));
        }
        wrong.ShouldBeEmpty();
    });

    private Task LookAtAsync(Member? member, string[] urls) => browser.InWindowAsync(async window =>
    {
        if (member is not null)
        {
            await window.SignInAsync(member);
        }
        List<string> wrong = [];
        foreach (var url in urls)
        {
            await window.Page.GotoAsync(url);
            wrong.AddRange(await Axe.LookAsync(window.Page, url));
        }
        wrong.ShouldBeEmpty();
    });
}
