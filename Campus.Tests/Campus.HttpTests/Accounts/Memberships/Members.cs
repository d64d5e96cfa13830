using Campus.HttpTests.Accounts.Beheer;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts.Memberships;

/// <summary>What tests do with memberships.</summary>
internal static class Members
{
    public const string Own = "/organisatie";

    /// <summary>The pages of an organisation, of the campus and of its coordinator.</summary>
    public static IReadOnlyList<string> PagesOf(string organisationId) =>
    [
        $"{Own}/{organisationId}", $"{Own}/{organisationId}?pagina=2", $"/beheer/organisaties/{organisationId}",
        $"/beheer/organisaties/{organisationId}/leden", $"/beheer/organisaties/{organisationId}/leden?wie=vertrokken",
        $"/beheer/organisaties/{organisationId}/leden?wie=opgave",
            $"/beheer/organisaties/{organisationId}/maildomeinen",
    ];

    public static async Task<string> OrganisationAsync(this CampusHost campus, string name)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IOrganisations>().SearchAsync(name, 10);
        return found.Single(organisation => organisation.Name == name).Id;
    }

    public static async Task<Page> MembershipsOfAsync(this Visitor administrator, string email) =>
        await administrator.FollowAsync(await administrator.OpenPersonAsync(email), "/organisaties");

    /// <summary>Says as an administrator that somebody belongs to an organisation.</summary>
    public static async Task<Page> AddAsync(this Visitor administrator, string email, string organisation,
        MembershipRole role)
    {
        var form = await administrator.FollowAsync(await administrator.MembershipsOfAsync(email), "/nieuw");
        return await administrator.SubmitAsync(form, "main form", ("organisatie", organisation),
            ("rol", role.ToString()));
    }

    /// <summary>Ends what somebody is at an organisation.</summary>
    public static async Task<Page> EndAsync(this Visitor administrator, string email)
    {
        var page = await administrator.MembershipsOfAsync(email);
        var link = page.Find("main a[href$='/beeindigen']").GetAttribute("href")!;
        var question = await administrator.GetAsync(new Uri(page.Address, link));
        return await administrator.SubmitAsync(question, "main form");
    }

    /// <summary>Gives a mail domain to an organisation.</summary>
    public static async Task<Page> AddDomainAsync(this Visitor administrator, string organisationId, string domain)
    {
        var form = await administrator.GetAsync($"/beheer/organisaties/{organisationId}/maildomeinen");
        return await administrator.SubmitAsync(form, "main form", ("domein", domain));
    }
}
