using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>Finding a course.</summary>
public sealed class CatalogueTests(SharedCampus shared)
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("?q=gespreksvoering", 1)]
    [InlineData("?q=ZÉS+stappen", 1)]
    [InlineData("?q=reparatiereflex", 1)]
    [InlineData("?q=gespreksvoering+belastingdienst", 0)]
    [InlineData("?q=%25", 1)]
    [InlineData("?q=_", 1)]
    [InlineData("?thema=thema-gesprek", 1)]
    [InlineData("?thema=thema-wet", 0)]
    [InlineData("?thema=thema-wet&thema=thema-gesprek", 1)]
    [InlineData("?tijd=middel", 1)]
    [InlineData("?tijd=kort", 0)]
    [InlineData("?vorm=zelfstudie&tijd=middel&thema=thema-gesprek&q=nadia&volgorde=nieuw", 1)]
    [InlineData("?vorm=groep", 0)]
    [InlineData("?pagina=99", 1)]
    [InlineData("?pagina=veel&volgorde=onzin", 1)]
    public async Task Filters_and_words_find_what_fits(string query, int found)
    {
        using var visitor = shared.Campus.Visit();

        var page = await visitor.GetAsync($"/cursussen{query}");

        page.Document.QuerySelectorAll(".pc-card").Length.ShouldBe(found);
        page.Find(".pc-results__head p").TextContent.ShouldBe(found == 1 ? "1 cursus gevonden" : "0 cursussen gevonden");
    }

    [Fact]
    public async Task What_was_chosen_stays_chosen()
    {
        using var visitor = shared.Campus.Visit();

        var page = await visitor.GetAsync("/cursussen?q=gesprek&thema=thema-gesprek&volgorde=kort");

        page.Find("#q").GetAttribute("value").ShouldBe("gesprek");
        page.Find("input[value=thema-gesprek]").HasAttribute("checked").ShouldBeTrue();
        page.Find("option[value=kort]").HasAttribute("selected").ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_without_a_theme_in_words_shows_no_empty_tag()
    {
        using var visitor = shared.Campus.Visit();

        var page = await visitor.GetAsync("/cursussen");

        page.Document.QuerySelectorAll(".pc-card .pc-tag").ShouldAllBe(tag => tag.TextContent.Trim().Length > 0);
    }

    [Fact]
    public async Task A_learner_sees_how_far_she_is_on_the_card()
    {
        using var student = await Student.EnrolAsync(shared.Campus);

        var page = await student.Visitor.GetAsync("/cursussen");

        page.Find(".pc-card .pc-progress").TextContent.ShouldContain("0 van 15 lessen");
    }
}
