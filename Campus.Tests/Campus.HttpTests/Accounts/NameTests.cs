using Campus.HttpTests.Accounts.Beheer;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts;

/// <summary>At every door where a name comes in, it comes in as one line that people can read.</summary>
public sealed class NameTests(SharedCampus shared)
{
    private const string Broken = "Sam\n=1+1\u202e\u200b";
    private const string Mended = "Sam =1+1";
    private const string Invisible = "\u202e\u200b";

    private ICampus Campus => shared.Campus;

    [Fact]
    public async Task A_name_on_the_profile_stays_one_line()
    {
        using var olga = await Campus.JoinAsync(Newcomers.New());
        var after = await olga.SubmitAsync(await olga.GetAsync("/account/profiel"), "main form", [("Input.Name", Broken), ("Input.Function", Broken)]);
        after.Find("input[name='Input.Name']").GetAttribute("value").ShouldBe(Mended);
        after.Find("input[name='Input.Function']").GetAttribute("value").ShouldBe(Mended);
        (await olga.SubmitAsync(after, "main form", [("Input.Name", Invisible)])).Find("input[name='Input.Name'][aria-invalid=true]");
    }

    [Fact]
    public async Task A_name_at_registering_stays_one_line()
    {
        var member = Newcomers.New() with { Name = Broken };
        using var visitor = Campus.Visit();
        (await visitor.SendRegistrationAsync(member with { Name = Invisible })).Find("input[name='Input.Name'][aria-invalid=true]");
        using var olga = await Campus.JoinAsync(member);
        (await olga.GetAsync("/account/profiel")).Find("input[name='Input.Name']").GetAttribute("value").ShouldBe(Mended);
    }

    [Fact]
    public async Task A_name_that_an_administrator_types_stays_one_line()
    {
        using var bas = await Campus.VisitAsync(Cast.Bas);
        var member = Cast.Outsider();
        var form = await bas.GetAsync("/beheer/gebruikers/nieuw");
        (await bas.SubmitAsync(form, "main form", ("Input.Name", Invisible), ("Input.Email", member.Email))).Find("input[name='Input.Name'][aria-invalid=true]");
        await bas.SubmitAsync(form, "main form", ("Input.Name", Broken), ("Input.Email", member.Email));
        var person = await bas.OpenPersonAsync(member.Email);
        person.Find("h1").TextContent.ShouldContain(Mended);
        var after = await bas.SubmitAsync(await bas.FollowAsync(person, "/gegevens"), "main form", ("Input.Name", "Nog\r\neen keer"));
        after.Find("h1").TextContent.ShouldContain("Nog een keer");
    }

    [Theory]
    [InlineData("/beheer/organisaties/nieuw", "Input.Name")]
    [InlineData("/beheer/rollen/nieuw", "Name")]
    public async Task A_name_of_which_nothing_shows_is_refused(string url, string field)
    {
        using var bas = await Campus.VisitAsync(Cast.Bas);
        (await bas.SubmitAsync(await bas.GetAsync(url), "main form", (field, Invisible), ("Input.Kind", "gemeente"))).Find($"input[name='{field}'][aria-invalid=true]");
    }

    [Theory]
    [InlineData("a\u202e@elders.nl")]
    [InlineData("a\u200b@elders.nl")]
    [InlineData("a\n@elders.nl")]
    public async Task An_address_with_signs_that_do_not_show_is_refused(string address)
    {
        using var visitor = Campus.Visit();
        var after = await visitor.SendRegistrationAsync(Newcomers.New() with { Email = address });
        after.Find("input[name='Input.Email'][aria-invalid=true]");
    }
}
