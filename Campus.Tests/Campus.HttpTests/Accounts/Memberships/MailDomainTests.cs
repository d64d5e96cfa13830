using Campus.HttpTests.Accounts.Beheer;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.Memberships;

/// <summary>A confirmed address in the mail domain of an organisation shows that somebody works there.</summary>
public sealed class MailDomainTests(SharedCampus shared)
{
    [Fact]
    public async Task A_confirmed_address_in_the_domain_verifies_and_one_that_is_not_confirmed_does_not()
    {
        var (campus, domain) = (shared.Campus, NewDomain());
        var meppel = await campus.OrganisationAsync("Meppel");
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.AddDomainAsync(meppel, $"@{domain.ToUpperInvariant()}");
        var mia = Newcomers.New() with { Name = $"Mia {Guid.NewGuid():N}", Email = $"mia@{domain}" };
        using var visitor = ((ICampus)campus).Visit();
        await visitor.SendRegistrationAsync(mia);
        var mail = await ((ICampus)campus).Mail.ToAsync(mia.Email, "Bevestig");
        (await bas.GetAsync($"/beheer/organisaties/{meppel}/leden")).Words.ShouldNotContain(mia.Name);

        await visitor.SubmitAsync(await visitor.GetAsync(mail.Link), "main form", ("Password", mia.Password));
        (await bas.MembershipsOfAsync(mia.Email)).Words.ShouldContain("Maildomein");
        (await visitor.GetAsync("/account/profiel")).Words.ShouldContain("Meppel (medewerker)");
    }

    [Fact]
    public async Task A_new_domain_takes_in_who_confirmed_before_and_nobody_who_was_sent_away()
    {
        var (campus, domain) = (shared.Campus, NewDomain());
        var hoogeveen = await campus.OrganisationAsync("Hoogeveen");
        using var bas = await campus.VisitAsync(Cast.Bas);
        var pim = Newcomers.New() with { Name = "Pim van Eerder", Email = $"pim@{domain}" };
        var pam = Newcomers.New() with { Name = "Pam van Onder", Email = $"pam@onder.{domain}" };
        using var first = await campus.JoinAsync(pim);
        using var second = await campus.JoinAsync(pam);
        (await bas.AddDomainAsync(hoogeveen, domain)).Words.ShouldContain("1 persoon hoort er nu vanzelf bij");

        await bas.EndAsync(pim.Email);
        var page = await bas.GetAsync($"/beheer/organisaties/{hoogeveen}/maildomeinen");
        (await bas.SubmitAsync(page, "main li form")).Words.ShouldContain("Het domein is weg");
        (await bas.AddDomainAsync(hoogeveen, domain)).Words.ShouldContain("0 mensen horen er nu vanzelf bij");
        (await bas.GetAsync($"/beheer/organisaties/{hoogeveen}/leden?wie=vertrokken")).Words.ShouldContain(pim.Name);
    }

    [Fact]
    public async Task A_domain_where_anybody_gets_an_address_or_that_is_anothers_is_refused()
    {
        var domain = NewDomain();
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var emmen = await shared.Campus.OrganisationAsync("Emmen");
        await bas.AddDomainAsync(emmen, domain);
        var coevorden = await shared.Campus.OrganisationAsync("Coevorden");
        (await bas.AddDomainAsync(coevorden, domain)).Words.ShouldContain("hoort al bij een andere organisatie");
        (await bas.AddDomainAsync(emmen, domain)).Words.ShouldContain("staat er al");
        (await bas.AddDomainAsync(emmen, "Gmail.com"))
            .Words.ShouldContain("Bij gmail.com kan iedereen een adres krijgen");
        (await bas.AddDomainAsync(emmen, "geen domein")).Words.ShouldContain("zoals assen.nl");
        var empty = await bas.AddDomainAsync(emmen, "");
        empty.Words.ShouldContain("Vul een maildomein in");
        empty.Words.ShouldNotContain("niet verplicht");
    }

    [Fact]
    public async Task Another_address_ends_what_the_old_one_proved()
    {
        var (campus, domain) = (shared.Campus, NewDomain());
        var veendam = await campus.OrganisationAsync("Veendam");
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.AddDomainAsync(veendam, domain);
        var vera = Newcomers.New() with { Name = $"Vera {Guid.NewGuid():N}", Email = $"vera@{domain}" };
        using var visitor = await campus.JoinAsync(vera);
        (await bas.GetAsync($"/beheer/organisaties/{veendam}/leden")).Words.ShouldContain(vera.Name);

        var form = await bas.FollowAsync(await bas.OpenPersonAsync(vera.Email), "/gegevens");
        await bas.SubmitAsync(form, "main form", ("Input.Email", Newcomers.New().Email));
        (await bas.GetAsync($"/beheer/organisaties/{veendam}/leden")).Words.ShouldNotContain(vera.Name);
    }

    private static string NewDomain() => $"d{Guid.NewGuid():N}.nl";
}
