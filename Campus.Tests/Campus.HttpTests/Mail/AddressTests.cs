using Campus.HttpTests.Accounts;
using Campus.TestKit;

namespace Campus.HttpTests.Mail;

/// <summary>Wherever people type an address, one that no mail can be sent to is refused with a sentence, and nothing typed is lost.</summary>
public sealed class AddressTests(SharedCampus shared)
{
    private const string Sentence = "Vul een e-mailadres in zoals naam@gemeente.nl.";

    [Theory]
    [InlineData("jansé@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.")]
    [InlineData("jan.@voorbeeld.nl")]
    [InlineData("\"jan p\"@voorbeeld.nl")]
    [InlineData("jan..p@voorbeeld.nl")]
    [InlineData("jan@localhost")]
    public async Task Every_form_refuses_it(string address)
    {
        using var visitor = shared.Campus.Visit();
        var member = Newcomers.New() with { Email = address };
        Refused(await visitor.SendRegistrationAsync(member), "Input.Email", address).Find("[name='Input.Name']").GetAttribute("value").ShouldBe(member.Name);
        Refused(await visitor.SubmitAsync(await visitor.GetAsync("/account/wachtwoord-vergeten"), "main form", ("Email", address)), "Email", address);

        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var settings = await bas.GetAsync("/beheer/instellingen");
        Refused(await bas.SubmitAsync(settings, "main form", ("Input.ContactEmail", address), ("Input.ContactPhone", "030 1")), "Input.ContactEmail", address)
            .Find("[name='Input.ContactPhone']").GetAttribute("value").ShouldBe("030 1");
        Refused(await bas.SubmitAsync(settings, "main form", ("Input.SenderEmail", address)), "Input.SenderEmail", address);
        var invite = await bas.GetAsync("/beheer/gebruikers/nieuw");
        var name = invite.Document.QuerySelector("main form input[type=email]")!.GetAttribute("name")!;
        Refused(await bas.SubmitAsync(invite, "main form", (name, address)), name, address);
    }

    private static Page Refused(Page page, string field, string address)
    {
        page.Words.ShouldContain(Sentence);
        page.Find($"main [name='{field}']").GetAttribute("value").ShouldBe(address);
        return page;
    }
}
