using System.Net.Sockets;
using System.Text;
using Campus.TestKit;

namespace Campus.HttpTests.Web;

/// <summary>The server alone says with which code it answers, whatever somebody puts in a request that is refused.</summary>
public sealed class StatusCodeTests(SharedCampus shared)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string SignIn = Routes.SignIn;

    private ICampus Campus => shared.Campus;

    [Theory]
    [InlineData("x=1")]
    [InlineData("code=200")]
    [InlineData("code=204")]
    [InlineData("code=302")]
    [InlineData("code=101")]
    [InlineData("code=999")]
    [InlineData("code=0")]
    [InlineData("code=-5")]
    [InlineData("code=99999999999")]
    [InlineData("code=abc")]
    [InlineData("Code=200&CODE=201&code=202")]
    [InlineData("code=&code=200")]
    [InlineData("code[0]=200")]
    [InlineData("Model.Code=200")]
    [InlineData("handler=Get&code=200")]
    [InlineData("statusCode=200&StatusCode=200&status=200")]
    [InlineData("page=%2FErrors%2FError&code=200")]
    [InlineData("%00=%00&code=%00200")]
    [InlineData("code=%ff%fe&%ff=%ff")]
    [InlineData("%")]
    public async Task A_form_without_its_token_is_answered_400(string body) =>
        (await SendAsync("POST", SignIn, body)).ShouldBe("400");

    [Theory]
    [InlineData(SignIn + "?code=200")]
    [InlineData(SignIn + "?code=200&code=204")]
    [InlineData(SignIn + "?handler=nope&code=200")]
    [InlineData("/account/inloggen/code?Code=123456")]
    [InlineData("/account/wachtwoord-herstellen?Id=x&Code=CfDJ8abc")]
    [InlineData("/account/bevestigen?code=0")]
    [InlineData("/setup?code=201")]
    public async Task A_query_changes_nothing(string url) => (await SendAsync("POST", url, "x=1")).ShouldBe("400");

    [Theory]
    [InlineData("/media")]
    [InlineData("/media/")]
    [InlineData("/media?width=100")]
    public async Task The_library_itself_is_no_file(string url) => (await SendAsync("GET", url, "")).ShouldBe("404");

    [Theory]
    [InlineData("/account/inloggen/code", "Code=123456")]
    [InlineData("/account/inloggen/herstelcode", "Code=abcd-efgh")]
    [InlineData("/account/wachtwoord-herstellen", "Id=x&Code=CfDJ8abc&Password=x")]
    [InlineData("/account/bevestigen", "Id=x&Code=0&Password=x")]
    public async Task The_campus_s_own_field_called_code_is_no_status(string url, string body) =>
        (await SendAsync("POST", url, body)).ShouldBe("400");

    [Theory]
    [InlineData("multipart/form-data", "--x")]
    [InlineData("multipart/form-data; boundary=", "--x")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n200")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n200\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnonsense\r\n--x--")]
    [InlineData("application/json", "{\"code\":200}")]
    [InlineData("text/plain", "code=200")]
    [InlineData("application/x-www-form-urlencoded; charset=nope", "code=200")]
    [InlineData("not a type", "code=200")]
    public async Task A_body_of_another_kind_or_a_broken_one_is_answered_400(string type, string body) =>
        (await SendAsync("POST", SignIn, body, type)).ShouldBe("400");

    [Theory]
    [InlineData("utf-7")]
    [InlineData("UTF-7")]
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("csUnicode11UTF7")]
    public async Task An_encoding_that_is_no_longer_read_is_answered_415(string charset)
    {
        foreach (var url in new[] { SignIn, "/nope", "/api/content", "/weergave" })
        {
            (await SendAsync("POST", url, "code=200", $"{Form}; charset={charset}")).ShouldBe("415", url);
        }
    }

    [Fact]
    public async Task Very_many_fields_and_very_long_values_are_answered_by_what_is_wrong_with_them()
    {
        (await SendAsync("POST", SignIn, string.Join('&', Enumerable.Repeat("code=200", 2001)))).ShouldBe("400");
        (await SendAsync("POST", SignIn, "code=200&x=" + new string('a', 5_000_000))).ShouldBe("413");
        (await SendAsync("POST", SignIn, new string('a', 5_000) + "=1&code=200")).ShouldBe("400");
    }

    [Theory]
    [InlineData("/nope", "404")]
    [InlineData("/nope?code=200", "404")]
    [InlineData("/fout/200", "404")]
    [InlineData("/fout/500", "404")]
    [InlineData("/fout/204?code=200", "404")]
    [InlineData("/fout/-1", "404")]
    public async Task A_page_that_is_not_there_is_404(string url, string expected)
    {
        (await SendAsync("GET", url, "")).ShouldBe(expected);
        // Where a page could be, only the method is wrong.
        (await SendAsync("POST", url, "code=200")).ShouldBeOneOf(expected, "405");
        (await SendAsync("POST", url, "--x", "multipart/form-data")).ShouldBeOneOf(expected, "405");
    }

    [Theory]
    [InlineData("code=200")]
    [InlineData("code=0")]
    [InlineData("x=1")]
    public async Task A_page_for_others_is_403(string body)
    {
        using var samira = await Campus.VisitAsync(Cast.Samira);
        var cookie = samira.Cookies.GetCookieHeader(Campus.Address);
        (await SendAsync("POST", "/beheer/rollen/nieuw?code=200", body, cookie: cookie)).ShouldBe("403");
        (await SendAsync("POST", "/beheer/rollen/nieuw", "--x", "multipart/form-data", cookie)).ShouldBe("403");
    }

    [Fact]
    public async Task Over_the_limit_is_429()
    {
        var extra = new Dictionary<string, string?> { ["RateLimits:SignInPerMinute"] = "1" };
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = extra });
        (await SendAsync("POST", SignIn, "x=1", to: campus.Address)).ShouldBe("400");
        (await SendAsync("POST", SignIn, "code=200", to: campus.Address)).ShouldBe("429");
        (await SendAsync("POST", SignIn, "--x", "multipart/form-data", to: campus.Address)).ShouldBe("429");
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("NONSENSE")]
    public async Task Another_method_is_405_on_open_closed_and_missing_pages(string method)
    {
        foreach (var url in new[] { "/", SignIn, "/account/profiel", "/beheer/rollen/nieuw?code=200", "/nope", "/fout/404" })
        {
            (await SendAsync(method, url, "code=200")).ShouldBe("405", url);
        }
    }

    private async Task<string> SendAsync(string method, string url, string body, string type = Form, string? cookie = null, Uri? to = null)
    {
        var address = to ?? Campus.Address;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"{method} {url} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n"
            + (cookie is null ? "" : $"Cookie: {cookie}\r\n")
            + $"Content-Type: {type}\r\nContent-Length: {bytes.Length}\r\n\r\n";
        var reading = ReadLineAsync(stream);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The answer came before all was sent; it counts all the same.
        }
        return await reading;
    }

    private static async Task<string> ReadLineAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        return (await reader.ReadLineAsync())!.Split(' ')[1];
    }
}
