using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts;

/// <summary>What other modules ask about people and organisations, on both databases.</summary>
public sealed class ContractTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Organisations_are_found_by_the_start_of_a_word_whatever_the_accents(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        await using var scope = campus.Services.CreateAsyncScope();
        var organisations = scope.ServiceProvider.GetRequiredService<IOrganisations>();

        (await organisations.SearchAsync("sudwest", 10)).Single().Name.ShouldBe("Súdwest-Fryslân");
        (await organisations.SearchAsync("GRAVENH", 10)).Single().CbsCode.ShouldBe("GM0518");
        (await organisations.SearchAsync("rijn", 10)).Select(organisation => organisation.Name).ShouldContain("Alphen aan den Rijn");
        (await organisations.SearchAsync("100%", 10)).ShouldBeEmpty();
        (await organisations.SearchAsync("", 5)).Count.ShouldBe(5);

        var assen = (await organisations.SearchAsync("Assen", 10)).Single();
        (await organisations.FindAsync([assen.Id, "onbekend"])).Values.ShouldBe([assen]);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task People_are_found_by_id_and_by_the_name_they_have_in_learning_records(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        await using var scope = campus.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        var id = await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
            .SqlQuery<string>($"SELECT \"Id\" AS \"Value\" FROM \"Users\" WHERE \"Email\" = {Cast.Samira.Email}").SingleAsync();

        var samira = (await people.FindAsync([id, "onbekend"])).Single().Value;
        samira.Name.ShouldBe(Cast.Samira.Name);
        samira.ActorId.ShouldNotBe(samira.Id);
        (await people.FindByActorAsync([samira.ActorId]))[samira.ActorId].ShouldBe(samira);
    }
}
