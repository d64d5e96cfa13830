using System.Net;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts;

/// <summary>Signing in and out, and what a stranger learns from trying.</summary>
public sealed class SignInTests(SharedCampus shared)
{
    private const string Wrong = "dit is het zeker niet";

    private ICampus Campus => shared.Campus;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        using var visitor = Campus.Visit();
        var known = await visitor.TryAsync(Cast.Carla.Email, Wrong);
        var unknown = await visitor.TryAsync("niemand@elders.nl", Wrong);
        known.Words.ShouldBe(unknown.Words);
        known.Find("input[type=email]").GetAttribute("value").ShouldBe(Cast.Carla.Email);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_in_the_same_words_for_a_while(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var visitor = campus.Visit();
        var wrong = await visitor.TryAsync("niemand@elders.nl", Wrong);

        // All at once: a count that is read before it is raised would let most of these through.
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var guesser = campus.Visit();
            (await guesser.TryAsync(Cast.Samira.Email, Wrong)).Words.ShouldBe(wrong.Words);
        }));
        (await visitor.TryAsync(Cast.Samira.Email, Cast.Password)).Words.ShouldBe(wrong.Words);
        (await ((ICampus)campus).Mail.ToAsync(Cast.Samira.Email, "op slot")).Text.ShouldContain("15 minuten");
        ((ICampus)campus).Mail.All.Count(mail => mail.To.Contains(Cast.Samira.Email, StringComparison.Ordinal)).ShouldBe(1);

        campus.Clock.Advance(TimeSpan.FromMinutes(16));
        (await visitor.TryAsync(Cast.Samira.Email, Cast.Password)).IsSignInPage().ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_passwords_are_forgotten_after_the_right_one()
    {
        var member = Newcomers.New();
        (await Campus.JoinAsync(member)).Dispose();
        using var visitor = Campus.Visit();
        for (var round = 0; round < 2; round++)
        {
            for (var guess = 0; guess < 4; guess++)
            {
                await visitor.TryAsync(member.Email, Wrong);
            }
            (await visitor.TryAsync(member.Email, member.Password)).IsSignInPage().ShouldBeFalse();
            await visitor.SubmitAsync(await visitor.GetAsync("/account/uitloggen"), "main form");
        }
    }

    [Fact]
    public async Task Who_asks_for_a_closed_page_under_another_name_is_not_sent_to_that_name()
    {
        using var visitor = Campus.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mijn");
        request.Headers.Host = "elders.test";
        using var answer = await visitor.Http.SendAsync(request);
        answer.Headers.Location!.OriginalString.ShouldBe("/account/inloggen?returnUrl=%2Fmijn");
    }

    [Theory]
    [InlineData("https://elders.nl/")]
    [InlineData("//elders.nl/")]
    [InlineData("/\\elders.nl/")]
    [InlineData("javascript:alert(1)")]
    public async Task Who_signs_in_stays_on_this_site(string elsewhere)
    {
        using var visitor = Campus.Visit();
        var after = await visitor.TryAsync(
            Cast.Samira.Email, Cast.Password, $"{Routes.SignIn}?returnUrl={Uri.EscapeDataString(elsewhere)}");
        after.Address.Authority.ShouldBe(Campus.Address.Authority);
        after.Address.AbsolutePath.ShouldBe("/mijn");
    }

    [Fact]
    public async Task Who_was_asked_to_sign_in_goes_on_to_the_page()
    {
        using var visitor = Campus.Visit();
        var asked = await visitor.GetAsync("/account/profiel");
        asked.IsSignInPage().ShouldBeTrue();
        var after = await visitor.TryAsync(Cast.Samira.Email, Cast.Password, asked.Address.PathAndQuery);
        after.Address.AbsolutePath.ShouldBe("/account/profiel");
    }

    [Fact]
    public async Task The_cookie_stays_away_from_scripts_and_goes_with_the_browser()
    {
        var cookie = await CookieAsync(remember: false);
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("expires");
        (await CookieAsync(remember: true)).ShouldContain("expires");
    }

    [Theory]
    [InlineData("Sec-Fetch-Mode", "cors")]
    [InlineData("X-Requested-With", "XMLHttpRequest")]
    public async Task A_script_that_is_not_signed_in_is_told_so(string header, string value)
    {
        using var visitor = Campus.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/profiel");
        request.Headers.Add(header, value);
        (await visitor.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_page_that_is_not_for_you_says_so_at_its_own_address()
    {
        using var samira = await Campus.VisitAsync(Cast.Samira);
        var page = await samira.GetAsync("/beheer/post");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Address.AbsolutePath.ShouldBe("/beheer/post");
        page.Find("main h1");
    }

    [Fact]
    public async Task Signing_out_takes_a_press_on_the_button()
    {
        using var samira = await Campus.VisitAsync(Cast.Samira);
        var page = await samira.GetAsync("/account/uitloggen");
        (await samira.GetAsync("/account/profiel")).IsSignInPage().ShouldBeFalse();
        await samira.SubmitAsync(page, "main form");
        (await samira.GetAsync("/account/profiel")).IsSignInPage().ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_in_is_limited_per_address()
    {
        var extra = new Dictionary<string, string?> { ["RateLimits:SignInPerMinute"] = "3" };
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = extra });
        using var visitor = campus.Visit();
        for (var guess = 0; guess < 3; guess++)
        {
            (await visitor.TryAsync("niemand@elders.nl", Wrong)).Status.ShouldBe(HttpStatusCode.OK);
        }
        (await visitor.TryAsync("niemand@elders.nl", Wrong)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private async Task<string> CookieAsync(bool remember)
    {
        using var visitor = Campus.Visit();
        var page = await visitor.GetAsync(Routes.SignIn);
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("Input.Email", Cast.Samira.Email),
            KeyValuePair.Create("Input.Password", Cast.Password),
            KeyValuePair.Create("Input.Remember", remember ? "true" : "false"),
            KeyValuePair.Create("__RequestVerificationToken", page.Find("main input[name=__RequestVerificationToken]").GetAttribute("value")!),
        ]);
        var answer = await visitor.Http.PostAsync(Routes.SignIn, form);
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("campus=", StringComparison.Ordinal));
    }
}
