using Campus.TestKit;

namespace Campus.BrowserTests.Accessibility;

/// <summary>Every page, as those who may see it see it, passes axe and never scrolls sideways.</summary>
public sealed class PageTests(BrowserFixture browser)
{
    private const string Editor = "/beheer/inhoud/cursus-gespreksvoering";

    private static readonly string[] ForVisitors =
    [
        "/groepen", "/groepen?plaats=Nergens", "/groepen/gespreksvoering-utrecht",
        "/", "/cursussen", "/cursussen?q=gesprek", "/cursussen?q=zzzz", CourseBook.Url, Routes.SignIn, Routes.Register,
        "/account/wachtwoord-vergeten", "/account/wachtwoord-herstellen", "/account/bevestigen", "/account/uitloggen", "/setup", "/dit-bestaat-niet",
    ];

    private static readonly string[] ForMembers =
    [
        "/", "/mijn", "/account/profiel", "/account/apparaten", "/account/wachtwoord-wijzigen", "/account/twee-stappen", "/account/twee-stappen/aanzetten",
        "/account/uitloggen", "/cursussen/gespreksvoering/inschrijven", "/groepen/gespreksvoering-utrecht/aanmelden",
    ];

    // Screens of beheer are found by their links, in BeheerTests; these are states that no link leads to.
    private static readonly string[] ForAdministrators =
        ["/beheer/xapi/uitspraken?persoon=x@&werkwoord=vloog", "/beheer/gebruikers?organisatie=Nergenshuizen", "/beheer/logboek?van=vandaag"];

    // No question: its example stands in a frame that loads when it is scrolled to, and axe waits for every frame.
    private static readonly string[] ForEditors =
    [
        Editor, $"{Editor}?onderdeel=gv-m3-l4-a4", $"{Editor}/publiceren", $"{Editor}/versies", "/beheer/media",
    ];

    [Fact]
    public Task Pages_for_visitors() => LookAtAsync(null, ForVisitors);

    [Fact]
    public Task Pages_for_members() => LookAtAsync(Cast.Tom, ForMembers);

    [Fact]
    public Task Pages_for_coordinators() => LookAtAsync(
        Cast.Carla, ["/organisatie", "/groepen/aanvragen", "/groepen/gespreksvoering-assen", "/account/profiel"]);

    [Fact]
    public Task Pages_for_administrators() => LookAtAsync(Cast.Bas, ForAdministrators);

    [Fact]
    public Task Pages_for_editors() => LookAtAsync(Cast.Roos, ForEditors);

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
