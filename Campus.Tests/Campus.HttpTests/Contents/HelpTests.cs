using Campus.TestKit;

namespace Campus.HttpTests.Contents;

/// <summary>The guide for editors: one page, and the right piece of it beside every screen.</summary>
public sealed class HelpTests(SharedCampus shared)
{
    // Screens of all modules name these; a heading that loses its id would leave a screen without help.
    private static readonly string[] Screens =
    [
        "start", "inhoud", "bewerken", "publiceren", "versies", "media", "types", "taxonomieen", "menus", "cursus",
        "simulatie", "recepten", "gebruikers", "rollen", "organisaties", "instellingen", "logboek", "sneltoetsen",
    ];

    [Fact]
    public async Task The_guide_has_a_section_for_every_screen_and_a_link_to_each()
    {
        using var editor = await shared.Campus.VisitAsync(Cast.Roos);
        var page = await editor.GetAsync("/beheer/hulp");
        foreach (var screen in Screens)
        {
            page.Find($"h2#hulp-{screen}").TextContent.ShouldNotContain("{#");
            page.Find($"nav a[href='#hulp-{screen}']");
        }
        page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_guide_shows_no_markdown_and_runs_no_markup()
    {
        using var editor = await shared.Campus.VisitAsync(Cast.Roos);
        var page = await editor.GetAsync("/beheer/hulp");
        page.Words.ShouldNotContain("**");
        page.Words.ShouldNotContain("<!--");
        page.Document.QuerySelectorAll("main script, main [onclick]").ShouldBeEmpty();
    }
}
