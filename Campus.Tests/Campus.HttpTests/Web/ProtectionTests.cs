using System.Net;
using Campus.HttpTests.Access;
using Campus.TestKit;

namespace Campus.HttpTests.Web;

/// <summary>Cookies, caching, TLS and files of a campus as an organisation runs it.</summary>
public sealed class ProtectionTests(SharedCampus shared)
{
    private static readonly CampusSettings Production = new() { Environment = "Production" };

    [Fact]
    public async Task Every_cookie_outside_Development_is_for_this_host_and_https_alone()
    {
        await using var campus = await CampusHost.StartNewAsync(Production);
        using var samira = campus.Visit();
        List<string> set = [];
        set.AddRange(CookiesOf(await samira.GetAsync(Routes.SignIn)));
        set.AddRange(CookiesOf(await samira.GetAsync("/weergave")));
        using (var form = new FormUrlEncodedContent([KeyValuePair.Create("thema", "dark")]))
        {
            set.AddRange((await samira.Http.PostAsync("/weergave", form)).Headers.TryGetValues("Set-Cookie", out var values) ? values : []);
        }
        await samira.SignInAsync(Cast.Samira);
        await samira.GetAsync("/account/twee-stappen/aanzetten");

        set.ShouldNotBeEmpty();
        set.ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        var kept = samira.Cookies.GetAllCookies();
        kept.Count.ShouldBeGreaterThan(3);
        kept.ShouldAllBe(cookie => cookie.Name.StartsWith("__Host-") && cookie.Secure && cookie.Path == "/");
        kept.Where(cookie => !cookie.HttpOnly).Select(cookie => cookie.Name).ShouldBe(["__Host-campus-theme"]);
    }

    [Fact]
    public async Task Browsers_remember_https_for_a_year()
    {
        var extra = new Dictionary<string, string?> { ["Hsts:IncludeSubDomains"] = "true" };
        await using var campus = await CampusHost.StartNewAsync(Production with { Extra = extra });
        using var nobody = campus.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "campus.gemeente.nl";
        request.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await nobody.Http.SendAsync(request);
        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000; includeSubDomains"]);
    }

    [Fact]
    public async Task Nothing_that_somebody_gets_who_is_signed_in_is_kept_anywhere()
    {
        using var bas = await ((ICampus)shared.Campus).VisitAsync(Cast.Bas);
        List<string> kept = [];
        foreach (var route in RouteTable.Rows.Keys.Where(route => route.StartsWith("GET ", StringComparison.Ordinal) && !route.Contains("/xapi/", StringComparison.Ordinal)))
        {
            using var request = RoleTests.RequestFor(route);
            using var answer = await bas.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.Headers.CacheControl is not { NoStore: true } && !route.Contains("/media/", StringComparison.Ordinal))
            {
                kept.Add($"{route}: {answer.Headers.CacheControl}");
            }
        }
        kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Style_and_script_are_kept_for_who_is_signed_in_too()
    {
        using var bas = await ((ICampus)shared.Campus).VisitAsync(Cast.Bas);
        var page = await bas.GetAsync("/");
        var style = page.Find("link[rel=stylesheet]").GetAttribute("href")!;
        (await bas.GetAsync(style)).Response.Headers.CacheControl!.NoStore.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::ffff", true)]
    [InlineData("2001:db8:1:2:a:b:c:d", "2001:db8:1:2::1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("198.51.100.7", "::ffff:198.51.100.7", true)]
    [InlineData("198.51.100.7", "198.51.100.8", false)]
    [InlineData("198.51.100.7", "203.0.113.1, 198.51.100.7", true)]
    [InlineData("198.51.100.7", "198.51.100.7, 203.0.113.1", false)]
    [InlineData("198.51.100.7", "198.51.100.7, 10.1.2.3", true)]
    [InlineData("198.51.100.7", "198.51.100.7, 10.1.2.3, 10.9.9.9", true)]
    [InlineData("198.51.100.7", "198.51.100.7, 203.0.113.9, 10.1.2.3", false)]
    public async Task Sign_ins_are_counted_by_network_as_known_proxies_tell_it(string first, string second, bool same)
    {
        var extra = new Dictionary<string, string?> { ["RateLimits:SignInPerMinute"] = "1", ["Proxy:KnownNetworks"] = "10.0.0.0/8, 192.0.2.1" };
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = extra });
        (await PostFromAsync(campus, first)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostFromAsync(campus, second)).ShouldBe(same ? HttpStatusCode.TooManyRequests : HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_the_campus_writes_is_its_own()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        await using var campus = await CampusProcess.PrepareAsync(new CampusSettings());
        File.SetUnixFileMode(Path.Combine(campus.Data, "campus.db"), (UnixFileMode)0b110_100_100);
        await campus.StartAsync();
        using (var visitor = ((ICampus)campus).Visit())
        {
            await visitor.RegisterAsync(Cast.Outsider());
        }
        const UnixFileMode Others = (UnixFileMode)0b000_111_111;
        (File.GetUnixFileMode(campus.Data) & Others).ShouldBe(UnixFileMode.None);
        List<string> made = [.. Directory.EnumerateFiles(campus.Data, "campus.db*"), .. Directory.EnumerateFiles(Path.Combine(campus.Data, "mail"))];
        made.Count.ShouldBeGreaterThan(1);
        foreach (var file in made)
        {
            (File.GetUnixFileMode(file) & Others).ShouldBe(UnixFileMode.None, file);
        }
    }

    [Theory]
    [InlineData("Campus:BaseUrl", "campus.gemeente.nl")]
    [InlineData("Campus:BaseUrl", "ftp://campus.gemeente.nl")]
    [InlineData("Proxy:KnownNetworks", "10.0.0.0/33")]
    [InlineData("Proxy:KnownNetworks", "0.0.0.0/0")]
    [InlineData("Proxy:KnownNetworks", "iedereen")]
    public async Task A_setting_that_cannot_be_meant_is_said_at_the_start(string setting, string value)
    {
        await using var campus = await CampusProcess.PrepareAsync(Production with { Extra = new Dictionary<string, string?> { [setting] = value } });
        await using var start = campus.Run("--urls", "http://127.0.0.1:0");
        (await start.WaitForExitAsync(TimeSpan.FromSeconds(60))).ShouldNotBe(0);
        start.Errors.ShouldContain(setting);
        start.Errors.Trim().Split('\n').Length.ShouldBe(1, start.Errors);
    }

    [Fact]
    public async Task A_campus_that_does_not_know_its_address_says_so_when_it_starts()
    {
        await using var campus = await CampusProcess.StartNewAsync(Production);
        campus.Log.ShouldContain("listens on");
        using var nobody = ((ICampus)campus).Visit();
        (await nobody.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        campus.Log.ShouldContain("Campus:BaseUrl is not set");
    }

    private static IEnumerable<string> CookiesOf(Page page) =>
        page.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static async Task<HttpStatusCode> PostFromAsync(CampusHost campus, string address)
    {
        using var nobody = campus.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, Routes.SignIn) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("X-Forwarded-For", address);
        return (await nobody.Http.SendAsync(request)).StatusCode;
    }
}
