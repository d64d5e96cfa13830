using Campus.TestKit;

namespace Campus.HttpTests.Accounts.Beheer;

/// <summary>Administrators keep the list of organisations.</summary>
public sealed class OrganisationPageTests(SharedCampus shared)
{
    [Fact]
    public async Task An_organisation_is_added_found_changed_and_removed()
    {
        var name = $"Sociale Dienst Örkest {Guid.NewGuid():N}";
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var add = await bas.GetAsync("/beheer/organisaties/nieuw");
        (await bas.SubmitAsync(add, "main form", ("Input.Name", name), ("Input.Kind", "sociale dienst"))).Words.ShouldContain("is toegevoegd");
        (await bas.SubmitAsync(add, "main form", ("Input.Name", name.ToUpperInvariant()), ("Input.Kind", "sociale dienst"))).Words.ShouldContain("Er is al een organisatie");

        var found = await bas.GetAsync("/beheer/organisaties?q=orkest");
        var one = await bas.GetAsync(new Uri(found.Address, found.Document.QuerySelectorAll("tbody th a").Single(a => a.TextContent == name).GetAttribute("href")!));
        (await bas.SubmitAsync(one, "main form", ("Input.CbsCode", "GM0106"))).Words.ShouldContain("hoort al bij een andere organisatie");
        (await bas.SubmitAsync(one, "main form", ("Input.Province", "Drenthe"))).Words.ShouldContain("is bewaard");
        await LogLinksAsync(bas, one.Address.AbsolutePath, 2);
        (await bas.SubmitAsync(one, "main section form")).Words.ShouldContain("is verwijderd");
        await LogLinksAsync(bas, one.Address.AbsolutePath, 0);
    }

    // What is gone has no page to lead to any more.
    private static async Task LogLinksAsync(Visitor bas, string address, int count)
    {
        var log = await bas.GetAsync($"/beheer/logboek?onderwerp={address[(address.LastIndexOf('/') + 1)..]}");
        log.Document.QuerySelectorAll($"main a[href='{address}']").Length.ShouldBe(count);
    }

    [Fact]
    public async Task One_where_people_work_stays()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var found = await bas.GetAsync("/beheer/organisaties?q=assen");
        var assen = await bas.GetAsync(new Uri(found.Address, found.Document.QuerySelectorAll("tbody th a").First(a => a.TextContent == "Assen").GetAttribute("href")!));
        assen.Words.ShouldContain("werken hier");
        assen.Document.QuerySelector("main section form").ShouldBeNull();
        (await bas.GetAsync("/beheer/gebruikers?organisatie=Assen")).Words.ShouldContain("Samira Bakker");
    }
}
