using System.Net;
using Campus.HttpTests.Accounts.Beheer;
using Campus.HttpTests.Editorial.Editing;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>Who may write and not publish asks somebody who may; what is said is kept, until somebody is erased.</summary>
public sealed class ReviewTests(EditorialCampus editorial) : IClassFixture<EditorialCampus>
{
    private const string Ask = "form:has(select[name=aan])";

    [Fact]
    public async Task Who_may_only_write_asks_is_answered_and_cannot_publish()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        using var writer = await HireWriterAsync("Wim Schrijver", "Schrijver");
        var id = await EditorialCampus.DraftAsync(roos, "Van de schrijver", "Een tekst.");
        var address = EditorialCampus.Page(id, "publiceren");
        var page = await writer.GetAsync(address);
        page.Document.QuerySelector("button[value=nu]").ShouldBeNull();
        (await PostAsync(writer, page, address, ("do", "nu"))).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(writer, page, EditorialCampus.Page(id, "nakijken"), ("do", "akkoord"))).ShouldBe(HttpStatusCode.Forbidden);

        (await writer.SubmitAsync(page, Ask, ("do", "vraag"), ("aan", Person(page, Cast.Roos)), ("tekst", "Mag dit zo?"))).Words.ShouldContain("Je vraag is verstuurd.");
        (await roos.GetAsync("/beheer")).Words.ShouldContain("Van de schrijver");
        var asked = await roos.GetAsync(address);
        asked.Words.ShouldContain("Wim Schrijver vroeg Roos Vermeer");
        (await roos.PressAsync(asked, "button[value=akkoord]", ("tekst", "Mooi zo."))).Words.ShouldContain("Je antwoord is verstuurd.");
        var answered = await writer.GetAsync(address);
        answered.Words.ShouldContain("Akkoord door Roos Vermeer");
        answered.Words.ShouldContain("Mooi zo.");
        (await writer.GetAsync("/beheer")).Words.ShouldContain("Antwoord op jouw vraag");
        (await roos.PressAsync(asked, "button[value=akkoord]")).Words.ShouldContain("Hier is al op geantwoord.");
        await roos.PressAsync(await roos.GetAsync(address), "button[value=nu]");
        (await editorial.PublicTextAsync(id)).ShouldBe("Een tekst.");
        (await writer.GetAsync("/beheer")).Words.ShouldNotContain("Antwoord op jouw vraag", Case.Sensitive, "what is published needs no answer any more");
    }

    [Fact]
    public async Task What_is_sent_back_waits_for_who_asked_and_is_in_the_log()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        using var bas = await editorial.Campus.VisitAsync(Cast.Bas);
        var id = await EditorialCampus.DraftAsync(roos, "Nog niet af", "Een tekst.");
        var address = EditorialCampus.Page(id, "publiceren");
        var page = await roos.GetAsync(address);
        await roos.SubmitAsync(page, Ask, ("do", "vraag"), ("aan", Person(page, Cast.Bas)));
        await bas.PressAsync(await bas.GetAsync(address), "button[value=terug]", ("tekst", "De titel klopt niet."));
        (await roos.GetAsync("/beheer")).Words.ShouldContain("Teruggestuurd: De titel klopt niet.");
        (await bas.GetAsync("/beheer/logboek")).Words.ShouldContain("gaf terug om te verbeteren: ‘Nog niet af’");
    }

    [Fact]
    public async Task The_reason_to_publish_in_spite_of_the_gate_is_in_the_log()
    {
        using var bas = await editorial.Campus.VisitAsync(Cast.Bas);
        var id = await EditorialCampus.DraftAsync(bas, "Toch geplaatst", "Zie [klik hier](/cursussen).");
        await bas.PressAsync(await bas.GetAsync(EditorialCampus.Page(id, "publiceren")), "button[value=nu]", ("Input.Reason", "De link staat in een citaat"));
        var log = await bas.GetAsync("/beheer/logboek");
        log.Words.ShouldContain("publiceerde ondanks fouten: ‘Toch geplaatst’");
        log.Words.ShouldContain("Reden: De link staat in een citaat");
    }

    [Fact]
    public async Task Nothing_tells_any_more_that_an_erased_person_asked_answered_or_typed()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        using var wanda = await HireWriterAsync("Wanda Weg", "Tekstschrijver");
        var id = await EditorialCampus.DraftAsync(roos, "Van wie ook weer", "Een tekst.");
        var address = EditorialCampus.Page(id, "publiceren");
        var (hers, other) = (new Editing.Editor(wanda, id), new Editing.Editor(roos, id));
        await hers.OpenAsync();
        await other.OpenAsync();
        await other.SaveAsync("TitlePart", "Title", "Van Roos");
        (await hers.SaveAsync("TitlePart", "Title", "Van Wanda")).ShouldBe("conflict");
        var page = await wanda.GetAsync(address);
        await wanda.SubmitAsync(page, Ask, ("do", "vraag"), ("aan", Person(page, Cast.Roos)), ("tekst", "Woorden van Wanda"));
        var data = await wanda.Http.GetStringAsync("/account/mijn-gegevens");
        data.ShouldContain("Woorden van Wanda");
        data.ShouldContain("Van Wanda");

        await EraseAsync("Wanda Weg");
        var after = await roos.GetAsync(address);
        after.Words.ShouldContain("Iemand vroeg Roos Vermeer");
        after.Words.ShouldNotContain("Wanda");
        var choices = await other.ChoicesAsync();
        choices.ShouldContain("Van Wanda", Case.Sensitive, "a text belongs to the site");
        choices.ShouldNotContain("Wanda Weg");
    }

    private async Task<Visitor> HireWriterAsync(string name, string role)
    {
        using var bas = await editorial.Campus.VisitAsync(Cast.Bas);
        var change = await bas.SubmitAsync(await bas.GetAsync("/beheer/rollen/nieuw"), "main form", ("Name", role));
        await bas.SubmitAsync(change, "main form", ("Wanted", "AccessAdminPanel"), ("Wanted", "EditContent"));
        return await editorial.Campus.HireAsync(Cast.Outsider() with { Name = name }, role);
    }

    private async Task EraseAsync(string name)
    {
        await using var scope = editorial.Campus.Services.CreateAsyncScope();
        var token = TestContext.Current.CancellationToken;
        var people = scope.ServiceProvider.GetRequiredService<CampusDb>();
        var id = await IdAsync(name);
        var actor = (await scope.ServiceProvider.GetRequiredService<IPeople>().FindAsync([id], token))[id].ActorId;
        var events = scope.ServiceProvider.GetRequiredService<IDomainEvents>();
        await people.InTransactionAsync(inside => events.RaiseAsync(new PersonErased(actor), inside), token);
    }

    private async Task<string> IdAsync(string name)
    {
        using var bas = await editorial.Campus.VisitAsync(Cast.Bas);
        return (await bas.OpenPersonAsync(name)).Address.Segments[^1];
    }

    private static string Person(Page page, Member member) => page.Document.QuerySelectorAll("select[name=aan] option")
        .Single(option => option.TextContent.Trim() == member.Name).GetAttribute("value")!;

    private static async Task<HttpStatusCode> PostAsync(Visitor visitor, Page page, string address, params (string Name, string Value)[] fields)
    {
        var token = page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await visitor.Http.PostAsync(address, form);
        return answer.StatusCode;
    }
}
