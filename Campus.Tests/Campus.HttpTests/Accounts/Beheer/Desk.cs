using AngleSharp.Html.Dom;
using Campus.HttpTests.Accounts.TwoSteps;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.Beheer;

/// <summary>What tests do on the pages about people and roles.</summary>
internal static class Desk
{
    public static async Task<Page> OpenPersonAsync(this Visitor visitor, string email)
    {
        var list = await visitor.GetAsync($"/beheer/gebruikers?q={Uri.EscapeDataString(email)}");
        return await visitor.GetAsync(new Uri(list.Address, list.Find("main tbody th a").GetAttribute("href")!));
    }

    public static async Task<Page> OpenRoleAsync(this Visitor visitor, string name)
    {
        var list = await visitor.GetAsync("/beheer/rollen");
        var link = list.Document.QuerySelectorAll("main tbody th a").Single(a => a.TextContent.Trim() == name);
        return await visitor.GetAsync(new Uri(list.Address, link.GetAttribute("href")!));
    }

    /// <summary>Follows a link to a page below this one.</summary>
    public static Task<Page> FollowAsync(this Visitor visitor, Page page, string end) =>
        visitor.GetAsync(new Uri(page.Address, page.Find($"main a[href='{page.Address.AbsolutePath}{end}']").GetAttribute("href")!));

    /// <summary>The values of ticked boxes by their labels' first words.</summary>
    public static string ValueOf(this Page page, string label) =>
        ((IHtmlInputElement)page.Document.QuerySelectorAll("main label.pc-check")
            .First(element => element.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).QuerySelector("input")!).Value;

    /// <summary>Invites somebody with these roles, who chooses a password and signs in; with two steps where a role asks for them.</summary>
    public static async Task<Visitor> HireAsync(this CampusHost campus, Member member, params string[] roles)
    {
        var visitor = await campus.LetInAsync(member, roles);
        if ((await visitor.GetAsync("/mijn")).Address.AbsolutePath == TwoStepActs.TurnOn)
        {
            await campus.TurnOnAsync(member, visitor, TwoStepActs.TurnOn);
        }
        return visitor;
    }

    /// <summary>Invites somebody with these roles, who chooses a password and signs in with it.</summary>
    public static async Task<Visitor> LetInAsync(this CampusHost campus, Member member, params string[] roles)
    {
        using var administrator = await campus.VisitAsync(Cast.Bas);
        var form = await administrator.GetAsync("/beheer/gebruikers/nieuw");
        await administrator.SubmitAsync(
            form,
            "main form",
            [("Input.Name", member.Name), ("Input.Email", member.Email), .. roles.Select(role => ("Wanted", form.ValueOf(role)))]);
        var mail = await ((ICampus)campus).Mail.ToAsync(member.Email);
        var visitor = campus.Visit();
        var choose = await visitor.GetAsync(new Uri(campus.Address, mail.Link.PathAndQuery));
        await visitor.SubmitAsync(choose, "main form", ("Password", member.Password));
        await visitor.SignInAsync(member);
        return visitor;
    }
}
