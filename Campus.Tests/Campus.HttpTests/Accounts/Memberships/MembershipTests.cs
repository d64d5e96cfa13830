using System.Net;
using System.Text.Json.Nodes;
using Campus.HttpTests.Accounts.Beheer;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts.Memberships;

/// <summary>
/// Who belongs to an organisation: not who says so, but who was invited, has its address, or is known to an
/// administrator.
/// </summary>
public sealed class MembershipTests(SharedCampus shared)
{
    private const string Profile = "/account/profiel";

    [Fact]
    public async Task An_organisation_must_be_chosen_and_the_form_says_so_only_when_it_was_sent()
    {
        var mia = Newcomers.New();
        using var joined = await shared.Campus.JoinAsync(mia);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var form = await bas.FollowAsync(await bas.MembershipsOfAsync(mia.Email), "/nieuw");
        form.Words.ShouldNotContain("Kies een organisatie.");
        form.Words.ShouldNotContain("niet verplicht");
        (await bas.AddAsync(mia.Email, "", MembershipRole.Employee)).Words.ShouldContain("Kies een organisatie.");
        var unknown = await bas.AddAsync(mia.Email, "Nergenshuizen", MembershipRole.Employee);
        unknown.Words.ShouldContain("We kennen ‘Nergenshuizen’ niet. Kies een naam uit de lijst.");
        unknown.Find("input[name=organisatie]").GetAttribute("value").ShouldBe("Nergenshuizen");
    }

    [Fact]
    public async Task What_somebody_says_on_the_profile_is_a_label_and_opens_nothing()
    {
        var olga = Newcomers.New() with { Name = $"Olga {Guid.NewGuid():N}" };
        using var visitor = await shared.Campus.JoinAsync(olga);
        await visitor.SubmitAsync(await visitor.GetAsync(Profile), "main form", ("Input.Organisation", "Assen"));
        (await visitor.GetAsync(Profile)).Words.ShouldContain("Nog geen organisatie heeft bevestigd");
        var assen = await shared.Campus.OrganisationAsync("Assen");
        (await visitor.GetAsync(Members.Own)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"{Members.Own}/{assen}")).Status.ShouldBe(HttpStatusCode.NotFound);

        using var carla = await shared.Campus.VisitAsync(Cast.Carla);
        (await carla.GetAsync(Members.Own)).Words.ShouldNotContain(olga.Name);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync($"/beheer/gebruikers?q={olga.Email}")).Words.ShouldContain("Assen (eigen opgave)");
        (await bas.GetAsync($"/beheer/organisaties/{assen}/leden")).Words.ShouldNotContain(olga.Name);
        (await bas.GetAsync($"/beheer/organisaties/{assen}/leden?wie=opgave")).Words.ShouldContain(olga.Name);
    }

    [Fact]
    public async Task An_administrator_makes_somebody_coordinator_and_ends_it_and_both_count_at_once()
    {
        var coordinator = Newcomers.New() with { Name = "Coen Ordinator" };
        using var coen = await shared.Campus.JoinAsync(coordinator);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        (await coen.GetAsync(Members.Own)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await bas.AddAsync(coordinator.Email, "Zwolle", MembershipRole.Employee))
            .Words.ShouldContain("Het geldt meteen");
        (await coen.GetAsync(Members.Own))
            .Status.ShouldBe(HttpStatusCode.NotFound, "who works there does not see the others");
        (await bas.AddAsync(coordinator.Email, "Zwolle", MembershipRole.Employee))
            .Words.ShouldContain("is dit daar al");
        await bas.AddAsync(coordinator.Email, "Zwolle", MembershipRole.Coordinator);
        var page = await coen.GetAsync(Members.Own);
        page.Words.ShouldContain("Mensen bij Zwolle");
        page.Words.ShouldContain(coordinator.Name);
        (await coen.GetAsync(Profile)).Words.ShouldContain("Zwolle (coördinator)");
        (await coen.GetAsync("/beheer/gebruikers"))
            .Status.ShouldBe(HttpStatusCode.Forbidden, "it is no right over people elsewhere");

        var ended = await bas.EndAsync(coordinator.Email);
        ended.Words.ShouldContain("Eerder");
        ended.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(2, "the history shows both");
        (await coen.GetAsync(page.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        var log = (await bas.GetAsync("/beheer/logboek")).Words;
        log.ShouldContain("Bas Willems beëindigde bij ‘Zwolle’: Coen Ordinator, als Coördinator");
    }

    [Fact]
    public async Task An_invitation_of_an_organisation_verifies()
    {
        var ina = Newcomers.New() with { Name = $"Ina {Guid.NewGuid():N}" };
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        await bas.SubmitAsync(
            await bas.GetAsync("/beheer/gebruikers/nieuw"), "main form",
            ("Input.Name", ina.Name), ("Input.Email", ina.Email), ("Input.Organisation", "Assen"));
        (await bas.MembershipsOfAsync(ina.Email)).Words.ShouldContain("Uitnodiging");
        using var carla = await shared.Campus.VisitAsync(Cast.Carla);
        (await carla.GetAsync(Members.Own)).Words.ShouldContain(ina.Name);
    }

    [Fact]
    public async Task Own_data_holds_memberships_and_erasing_takes_them_away()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        var data = JsonNode.Parse((await samira.GetAsync("/account/mijn-gegevens")).Text)!["Account"]!;
        var own = data["Lidmaatschappen"]!.AsArray().Single()!;
        (own["Organisatie"]!.ToString(), own["Rol"]!.ToString(), own["Bevestigd door"]!.ToString())
            .ShouldBe(("Assen", "Medewerker", "Beheerder"));

        await using var scope = campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        var actor = data["Nummer in leergegevens"]!.ToString();
        var id = (await scope.ServiceProvider.GetRequiredService<IPeople>().FindByActorAsync([actor]))[actor].Id;
        await db.InTransactionAsync(
            token =>
                scope.ServiceProvider.GetRequiredService<IDomainEvents>().RaiseAsync(new PersonErased(actor), token));
        (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM \"Memberships\" WHERE \"PersonId\" = {id}").SingleAsync())
            .ShouldBe(0);
        using var carla = await campus.VisitAsync(Cast.Carla);
        (await carla.GetAsync(Members.Own)).Words.ShouldNotContain(Cast.Samira.Name);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Many_people_of_one_organisation_come_in_pages_and_their_addresses_in_one_answer(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        var assen = await campus.OrganisationAsync("Assen");
        List<string> invited = [];
        await using (var scope = campus.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<IPeople>();
            await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
            {
                for (var number = 0; number < 30; number++)
                {
                    var guest = new Invitation($"gast{number:00}@elders.nl", $"Gast {number:00}", null, assen);
                    invited.Add((await people.InviteAsync(guest, token)).PersonId);
                }
                var again = await people.InviteAsync(new Invitation("gast00@elders.nl", "Een ander"), token);
                again.ShouldBe(new InvitedPerson(invited[0], false));
            });
            var addresses = await people.AddressesAsync(invited);
            addresses.Count.ShouldBe(30);
            addresses[invited[7]].ShouldBe("gast07@elders.nl");
            var organisations = scope.ServiceProvider.GetRequiredService<IOrganisations>();
            (await organisations.MembershipsAsync(invited)).Values.SelectMany(one => one)
                .ShouldAllBe(one => one == new Membership(assen, MembershipRole.Employee));
        }

        using var carla = await campus.VisitAsync(Cast.Carla);
        var first = await carla.GetAsync(Members.Own);
        first.Words.ShouldContain("32 mensen horen bij deze organisatie");
        first.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(25);
        (await carla.GetAsync($"{first.Address.AbsolutePath}?pagina=2")).Document.QuerySelectorAll("main tbody tr")
            .Length.ShouldBe(7);
    }
}
