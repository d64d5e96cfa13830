using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts;

/// <summary>What somebody shows and keeps of themselves.</summary>
public sealed class ProfileTests(SharedCampus shared)
{
    private const string Profile = "/account/profiel";

    private ICampus Campus => shared.Campus;

    [Theory]
    [InlineData("Assen", "Assen")]
    [InlineData("gemeente assen", "Assen")]
    [InlineData("den haag", "'s-Gravenhage")]
    [InlineData("SUDWEST-FRYSLAN", "Súdwest-Fryslân")]
    public async Task An_organisation_is_found_by_the_name_people_use(string typed, string name)
    {
        using var olga = await Campus.JoinAsync(Newcomers.New());
        var after = await olga.SubmitAsync(await olga.GetAsync(Profile), "main form", [("Input.Organisation", typed)]);
        after.Words.ShouldContain("Je profiel is bewaard");
        after.Find("input[name='Input.Organisation']").GetAttribute("value").ShouldBe(name);
    }

    [Fact]
    public async Task A_new_name_shows_at_once()
    {
        using var olga = await Campus.JoinAsync(Newcomers.New());
        var after = await olga.SubmitAsync(await olga.GetAsync(Profile), "main form", [("Input.Name", "Olga <b>de Bruin</b>")]);
        after.Find("header").TextContent.ShouldContain("Olga <b>de Bruin</b>");
    }

    [Fact]
    public async Task Own_data_comes_as_one_file_about_oneself()
    {
        var member = Newcomers.New();
        using var olga = await Campus.JoinAsync(member);
        var answer = await olga.GetAsync("/account/mijn-gegevens");
        answer.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var account = JsonNode.Parse(answer.Text)!["Account"]!;
        account["E-mailadres"]!.ToString().ShouldBe(member.Email);
        account["Rollen"]!.AsArray().Single()!.ToString().ShouldBe("Deelnemer");
        answer.Text.ShouldNotContain("voorbeeld.nl");
    }

    [Theory]
    [InlineData(Profile)]
    [InlineData("/account/wachtwoord-wijzigen")]
    [InlineData("/account/mijn-gegevens")]
    public async Task A_visitor_has_no_profile(string url)
    {
        using var nobody = Campus.Visit();
        (await nobody.GetAsync(url)).IsSignInPage().ShouldBeTrue();
    }
}
