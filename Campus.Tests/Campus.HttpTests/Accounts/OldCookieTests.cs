using System.Net;
using Campus.HttpTests.Accounts.TwoSteps;
using Campus.TestKit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.HttpTests.Accounts;

/// <summary>Cookies that the campus sealed itself, and that name no session of now.</summary>
public sealed class OldCookieTests(SharedCampus shared)
{
    private const string Name = "campus";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task A_cookie_without_a_session_is_ended_and_its_owner_signs_in_once_more(string? session)
    {
        using var samira = await ((ICampus)shared.Campus).VisitAsync(Cast.Samira);
        using var old = WithCookie(samira, ticket => Set(ticket, session));
        using var answer = await old.Http.GetAsync("/account/profiel");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("campus=;", StringComparison.Ordinal));
        await old.SignInAsync(Cast.Samira);
        (await old.IsInAsync()).ShouldBeTrue();
        (await samira.IsInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_session_of_somebody_else_opens_nothing()
    {
        using var samira = await ((ICampus)shared.Campus).VisitAsync(Cast.Samira);
        using var tom = await ((ICampus)shared.Campus).VisitAsync(Cast.Tom);
        var hers = Format.Unprotect(CookieOf(samira))!.Properties.Items["session"];
        using var forged = WithCookie(tom, ticket => Set(ticket, hers));
        (await forged.IsInAsync()).ShouldBeFalse();
    }

    private ISecureDataFormat<AuthenticationTicket> Format =>
        shared.Campus.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat;

    private Visitor WithCookie(Visitor from, Action<AuthenticationTicket> change)
    {
        var ticket = Format.Unprotect(CookieOf(from))!;
        change(ticket);
        var visitor = ((ICampus)shared.Campus).Visit();
        visitor.Cookies.Add(new Cookie(Name, Format.Protect(ticket), "/", shared.Campus.Address.Host));
        return visitor;
    }

    private static void Set(AuthenticationTicket ticket, string? session)
    {
        ticket.Properties.Items.Remove("session");
        if (session is not null)
        {
            ticket.Properties.Items["session"] = session;
        }
    }

    private static string CookieOf(Visitor visitor) => visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == Name).Value;
}
