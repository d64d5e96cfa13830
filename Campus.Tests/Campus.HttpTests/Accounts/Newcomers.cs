using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts;

/// <summary>People who come to the campus for the first time, and what they do there.</summary>
internal static class Newcomers
{
    /// <summary>A password that the campus takes.</summary>
    public const string Password = "paard batterij nietje";

    public static Member New() => Cast.Outsider() with { Password = Password };

    /// <summary>Fills in the form to register; what is not given is what the member would type.</summary>
    public static async Task<Page> SendRegistrationAsync(
        this Visitor visitor, Member member, string url = Routes.Register, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual =
            [("Input.Name", member.Name), ("Input.Email", member.Email), ("Input.Password", member.Password)];
        var form = await visitor.GetAsync(url);
        return await visitor.SubmitAsync(form, "main form", usual.Where(field => more.All(other => other.Name != field.Name)).Concat(more));
    }

    /// <summary>Registers, opens the link in the mail and confirms; ends signed in.</summary>
    public static async Task<Visitor> JoinAsync(this ICampus campus, Member member)
    {
        var visitor = campus.Visit();
        await visitor.SendRegistrationAsync(member, $"{Routes.Register}?returnUrl=/account/profiel");
        var mail = await campus.Mail.ToAsync(member.Email, "Bevestig");
        var after = await visitor.SubmitAsync(await visitor.GetAsync(mail.Link), "main form", [("Password", member.Password)]);
        after.Status.ShouldBe(HttpStatusCode.OK);
        after.Address.AbsolutePath.ShouldBe("/account/profiel");
        return visitor;
    }

    /// <summary>Tries to sign in and shows what comes of it.</summary>
    public static async Task<Page> TryAsync(this Visitor visitor, string email, string password, string url = Routes.SignIn)
    {
        var form = await visitor.GetAsync(url);
        return await visitor.SubmitAsync(form, "main form", [("Input.Email", email), ("Input.Password", password)]);
    }

    /// <summary>Asks for a new password and opens the link in the mail.</summary>
    public static async Task<Page> OpenResetAsync(this Visitor visitor, ICampus campus, Member member)
    {
        await visitor.SubmitAsync(await visitor.GetAsync("/account/wachtwoord-vergeten"), "main form", [("Email", member.Email)]);
        var mail = await campus.Mail.ToAsync(member.Email, "nieuw wachtwoord");
        return await visitor.GetAsync(mail.Link);
    }

    public static bool IsSignInPage(this Page page) => page.Address.AbsolutePath == Routes.SignIn;
}
