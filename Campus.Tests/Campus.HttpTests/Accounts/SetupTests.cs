using System.Net;
using System.Text.RegularExpressions;
using Campus.HttpTests.Accounts.TwoSteps;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts;

/// <summary>The first administrator of a campus in Production.</summary>
public sealed partial class SetupTests
{
    [Fact]
    public async Task The_code_from_the_console_makes_one_administrator_once()
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Warm = false, Environment = "Production" });
        var code = Code().Match(campus.Log).Groups["code"].Value;
        code.Length.ShouldBeGreaterThan(20);
        using var visitor = ((ICampus)campus).Visit();
        var form = await visitor.GetAsync("/setup");

        using var late = ((ICampus)campus).Visit();
        var lateForm = await late.GetAsync("/setup");

        (await visitor.SubmitAsync(form, "main form", Fields("0000-0000"))).Find("#Input_Code[aria-invalid=true]");
        // Twice at once: one makes the administrator, and both are told that it went well.
        var made = await Task.WhenAll(visitor.SubmitAsync(form, "main form", Fields(code)), visitor.SubmitAsync(form, "main form", Fields(code)));
        made.ShouldAllBe(page => page.Address.AbsolutePath == TwoStepActs.TurnOn);

        (await visitor.GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await late.SubmitAsync(lateForm, "main form", Fields(code, "ander@gemeente.nl"))).Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Cookies.GetAllCookies().ShouldContain(cookie => cookie.Name == "__Host-campus" && cookie.Secure && cookie.HttpOnly);

        await campus.StopAsync();
        await campus.StartAsync();
        campus.Log.ShouldNotContain("administrator");
    }

    [Fact]
    public async Task A_campus_with_an_administrator_has_no_setup_page()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var visitor = campus.Visit();
        (await visitor.GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string Name, string Value)[] Fields(string code, string email = "anna@gemeente.nl") =>
    [
        ("Input.Code", code), ("Input.Name", "Anna Beheer"), ("Input.Email", email), ("Input.Password", Newcomers.Password),
    ];

    [GeneratedRegex("^ +(?<code>[0-9a-f]+(-[0-9a-f]+)+)$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
