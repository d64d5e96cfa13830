using System.Net;
using Campus.HttpTests.Accounts.Beheer;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.Memberships;

/// <summary>
/// No municipality ever sees the people of another: every page of an organisation, every role, two organisations.
/// </summary>
public sealed class SightTests
{
    [Fact]
    public async Task Only_the_own_coordinator_and_who_manages_organisations_see_who_belongs_to_one()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var other = Newcomers.New() with { Name = "Andre van Amsterdam" };
        using var andre = await campus.JoinAsync(other);
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.AddAsync(other.Email, "Amsterdam", MembershipRole.Coordinator);
        var (assen, amsterdam) = (await campus.OrganisationAsync("Assen"), await campus.OrganisationAsync("Amsterdam"));

        List<string> wrong = [];
        foreach (var member in (Member?[])[null, .. Cast.Members, other])
        {
            using var visitor = member is null ? campus.Visit() : member == other ? andre
                : await campus.VisitAsync(member);
            await LookAsync(visitor, member, assen, [Cast.Samira, Cast.Carla], MayLook(member, Cast.Carla), wrong);
            await LookAsync(visitor, member, amsterdam, [Cast.Tom, other], MayLook(member, other), wrong);
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_coordinator_of_two_organisations_sees_both_apart()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.AddAsync(Cast.Carla.Email, "Amsterdam", MembershipRole.Coordinator);
        using var carla = await campus.VisitAsync(Cast.Carla);
        var list = await carla.GetAsync(Members.Own);
        list.Document.QuerySelectorAll("main li a").Select(link => link.TextContent).ShouldBe(["Amsterdam", "Assen"]);
        var assen = await carla.GetAsync($"{Members.Own}/{await campus.OrganisationAsync("Assen")}");
        assen.Words.ShouldContain(Cast.Samira.Name);
        assen.Words.ShouldNotContain(Cast.Tom.Name);
        (await carla.GetAsync($"{Members.Own}/{await campus.OrganisationAsync("Utrecht")}"))
            .Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_no_coordinator_has_no_such_entry_in_the_menu()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var carla = await campus.VisitAsync(Cast.Carla);
        (await carla.GetAsync("/mijn")).Document.QuerySelector($"a[href='{Members.Own}']").ShouldNotBeNull();
        using var samira = await campus.VisitAsync(Cast.Samira);
        (await samira.GetAsync("/mijn")).Document.QuerySelector($"a[href='{Members.Own}']").ShouldBeNull();
    }

    private static (bool Own, bool Beheer) MayLook(Member? member, Member coordinator) =>
        (member == coordinator || member == Cast.Bas, member == Cast.Bas);

    // Whoever may not look is told what everybody is told of an organisation that does not exist, and sees no name.
    private static async Task LookAsync(
        Visitor visitor, Member? who, string organisation, Member[] people, (bool Own, bool Beheer) may,
            List<string> wrong)
    {
        foreach (var url in Members.PagesOf(organisation))
        {
            var isOwn = url.StartsWith(Members.Own, StringComparison.Ordinal);
            var page = await visitor.GetAsync(url);
            var main = page.Document.QuerySelector("main")?.TextContent ?? "";
            if (isOwn ? may.Own : may.Beheer)
            {
                var isList = isOwn || url.EndsWith("/leden", StringComparison.Ordinal);
                wrong.AddRange(people.Where(person => isList && !main.Contains(person.Name, StringComparison.Ordinal))
                    .Select(person => $"{who} does not find {person} at {url}"));
                continue;
            }
            var missing = await visitor.GetAsync(url.Replace(organisation, "00000000000000000000000000",
                StringComparison.Ordinal));
            if (page.Status != missing.Status || page.Words != missing.Words)
            {
                wrong.Add($"{who} learns something at {url}: {page.Status}");
            }
            wrong.AddRange(people.Where(person =>
                person != who && page.Text.Contains(person.Name, StringComparison.Ordinal))
                .Select(person => $"{who} sees {person} at {url}"));
        }
    }
}
