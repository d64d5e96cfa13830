using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Web;

/// <summary>What modules show on each other's pages.</summary>
public sealed class SlotTests(SharedCampus shared)
{
    [Fact]
    public async Task Each_place_shows_what_modules_have_for_it_in_order()
    {
        await using var campus = await CampusHost.StartNewAsync(services: services => services.AddScoped<ISlotSource, Everywhere>());
        using var bas = await campus.VisitAsync(Cast.Bas);
        foreach (var (url, place) in new[] { ("/", "Home"), ("/mijn", "MyLearning"), ("/cursussen/gespreksvoering", "CourseAside"), ("/beheer", "BeheerStart") })
        {
            var words = (await bas.GetAsync(url)).Words;
            words.ShouldContain($"Mensen bij Eerst {place}", customMessage: url);
            words.IndexOf("Mensen bij Eerst", StringComparison.Ordinal).ShouldBeLessThan(words.IndexOf("Mensen bij Later", StringComparison.Ordinal), url);
        }
        (await bas.GetAsync("/cursussen/gespreksvoering")).Words.ShouldContain("Mensen bij Later cursus-gespreksvoering");
    }

    [Fact]
    public async Task A_coordinator_finds_her_organisation_on_her_own_page_and_nobody_else_does()
    {
        using var carla = await shared.Campus.VisitAsync(Cast.Carla);
        var link = (await carla.GetAsync("/mijn")).Find("main section[aria-labelledby=organisatie] a");
        (await carla.GetAsync(link.GetAttribute("href")!)).Words.ShouldContain("Mensen bij");
        foreach (var member in new[] { Cast.Samira, Cast.Bas })
        {
            using var other = await shared.Campus.VisitAsync(member);
            (await other.GetAsync("/mijn")).Words.ShouldNotContain("Mensen bij");
        }
    }

    [Fact]
    public async Task What_the_organisation_has_to_fill_in_is_said_to_who_can_do_that()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        (await roos.GetAsync("/beheer")).Words.ShouldNotContain("moet je nog iets invullen");
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync("/beheer")).Words.ShouldContain("moet je nog iets invullen");
    }

    // A view of a module, with words that tell where it came.
    private sealed class Everywhere : ISlotSource
    {
        private const string View = "/Accounts/OwnOrganisation/_Piece.cshtml";

        public ValueTask<IReadOnlyList<SlotPiece>> ForAsync(Slot slot, CancellationToken cancellationToken = default) =>
            new([Piece(900, $"Later {slot.CourseId}"), Piece(800, $"Eerst {slot.Place}")]);

        private static SlotPiece Piece(int order, string name) => new(order, View, new List<Organisation> { new("1", name, null, null, "Gemeente") });
    }
}
