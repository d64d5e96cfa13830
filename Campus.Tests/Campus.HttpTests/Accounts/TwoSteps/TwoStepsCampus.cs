using Campus.HttpTests.Accounts.Beheer;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.TwoSteps;

/// <summary>A campus with a clock of its own: codes work once, so somebody who signs in twice waits half a minute.</summary>
public sealed class TwoStepsCampus : IAsyncLifetime
{
    private CampusHost? campus;

    public CampusHost Campus => campus ?? throw new InvalidOperationException("The campus was not started.");

    public async ValueTask InitializeAsync() => campus = await CampusHost.StartNewAsync();

    public ValueTask DisposeAsync() => campus?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Somebody who signs in with two steps: the app, the codes on paper, and the browser in which it was turned on.</summary>
internal sealed record Careful(Member Member, Visitor Visitor, AuthenticatorApp App, IReadOnlyList<string> Paper);

/// <summary>What people do with two steps.</summary>
internal static class TwoStepActs
{
    public const string Overview = "/account/twee-stappen";
    public const string TurnOn = "/account/twee-stappen/aanzetten";
    public const string Code = "/account/inloggen/code";
    public const string Recovery = "/account/inloggen/herstelcode";

    /// <summary>Somebody with these roles who turned two steps on.</summary>
    public static async Task<Careful> CarefulAsync(this CampusHost campus, params string[] roles)
    {
        var member = Cast.Outsider();
        var visitor = await campus.LetInAsync(member, roles.Length == 0 ? ["Deelnemer"] : roles);
        return await campus.TurnOnAsync(member, visitor, TurnOn);
    }

    public static async Task<Careful> TurnOnAsync(this CampusHost campus, Member member, Visitor visitor, string url)
    {
        var page = await visitor.GetAsync(url);
        var app = new AuthenticatorApp(page.Find("[data-key]").GetAttribute("data-key")!, campus.Clock);
        var after = await visitor.SubmitAsync(page, "main form", ("Code", app.Code));
        var codes = after.Document.QuerySelectorAll("[data-codes] code").Select(code => code.TextContent).ToList();
        codes.Count.ShouldBe(10, after.Words);
        await visitor.SubmitAsync(after, "main form");
        return new Careful(member, visitor, app, codes);
    }

    /// <summary>Gives the password, and shows what the campus asks next.</summary>
    public static async Task<Page> GivePasswordAsync(this Visitor visitor, Member member, string url = Routes.SignIn) =>
        await visitor.TryAsync(member.Email, member.Password, url);

    /// <summary>Signs in with both steps.</summary>
    public static async Task<Page> SignInAsync(this Visitor visitor, Careful careful, params (string Name, string Value)[] more) =>
        await visitor.SubmitAsync(await visitor.GivePasswordAsync(careful.Member), "main form", [("Code", careful.App.NextCode()), .. more]);

    public static async Task<bool> IsInAsync(this Visitor visitor) => !(await visitor.GetAsync("/account/profiel")).IsSignInPage();
}
