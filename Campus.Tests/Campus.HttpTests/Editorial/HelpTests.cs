using System.Text.RegularExpressions;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial;

/// <summary>The guide for editors: one page, and the right piece of it beside every screen.</summary>
public sealed partial class HelpTests(SharedCampus shared)
{
    // Screens of all modules name these; a heading that loses its id would leave a screen without help.
    private static readonly string[] Screens =
    [
        "start", "inhoud", "bewerken", "publiceren", "versies", "media", "types", "taxonomieen", "menus", "cursus", "les", "tekst", "afbeelding", "vraag",
        "simulatie", "recepten", "gebruikers", "rollen", "organisaties", "instellingen", "logboek", "sneltoetsen", "post", "leerdata", "sleutels", "doorsturen",
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

    [Theory]
    [InlineData("cursus-gespreksvoering", "Een cursus maken")]
    [InlineData("cursus-gespreksvoering?onderdeel=gespreksvoering-m1", "Modules en lessen")]
    [InlineData("cursus-gespreksvoering?onderdeel=gv-m1-l1", "Modules en lessen")]
    [InlineData("cursus-gespreksvoering?onderdeel=gv-m1-l1-a1", "Teksten schrijven")]
    [InlineData("cursus-gespreksvoering?onderdeel=gv-m3-l4-a4", "Een gesprekssimulatie schrijven")]
    public async Task Each_form_of_the_editor_shows_the_piece_about_what_is_open(string item, string heading)
    {
        using var editor = await shared.Campus.VisitAsync(Cast.Bas);
        var page = await editor.GetAsync("/beheer/inhoud/" + item);
        page.Find(".pc-help h2").TextContent.ShouldBe(heading);
        page.Text.ShouldNotContain("types=\"");
    }

    [Fact]
    public async Task The_screen_of_a_conversation_shows_the_whole_language_with_an_example()
    {
        using var editor = await shared.Campus.VisitAsync(Cast.Roos);
        var page = await editor.GetAsync("/beheer/inhoud/cursus-gespreksvoering?onderdeel=gv-m3-l4-a4");
        var help = page.Find("#hulp-bij-dit-scherm");
        foreach (var word in new[] { "Persoon:", "Teller relatie: begint op 5", "Naar: Twijfel", "Einde: Vastgelopen", "Uitkomst: vastgelopen", "Effect:", "Feedback:" })
        {
            help.TextContent.ShouldContain(word);
        }
        page.Find(".pc-scriptroom a[href='#hulp-bij-dit-scherm']");
    }

    // Who adds a screen writes the piece about it: else it is the only one where the help is missing.
    [Fact]
    public void Every_screen_of_beheer_names_a_piece_of_the_guide_that_is_there()
    {
        var guide = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "authoring.md"));
        var screens = new[] { "Campus.Modules", "Campus.Themes" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.cshtml", SearchOption.AllDirectories))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(screen => screen.Text.Contains("Layout = \"_BeheerLayout\"", StringComparison.Ordinal) || screen.Text.Contains("Layout = \"_EditorLayout\"", StringComparison.Ordinal))
            .Where(screen => screen.Name is not ("Help.cshtml" or "Bouwstenen.cshtml" or "Edit.cshtml")).ToList();
        screens.Count.ShouldBeGreaterThan(40);
        screens.Where(screen => HelpOf(screen.Text) is not { } key || !guide.Contains($"{{#{key}", StringComparison.Ordinal)).Select(screen => screen.Name).ShouldBeEmpty();
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

    private static string? HelpOf(string view) => Help().Match(view) is { Success: true } match ? match.Groups["key"].Value : null;

    [GeneratedRegex("ViewData\\[\"Help\"\\] = \"(?<key>[^\"]+)\"")]
    private static partial Regex Help();
}
