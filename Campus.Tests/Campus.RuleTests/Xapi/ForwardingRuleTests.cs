using Campus.Xapi.Attachments;
using Campus.Xapi.Forwarding;

namespace Campus.RuleTests.Xapi;

/// <summary>What may be filled in about another store, and what it gets.</summary>
public sealed class ForwardingRuleTests
{
    private const long Own = 7;

    [Theory]
    [InlineData("https://voorbeeld.nl/xapi", false, true)]
    [InlineData("https://voorbeeld.nl:8443/xapi/", false, true)]
    [InlineData("http://localhost:8080/xapi", false, false)]
    [InlineData("http://localhost:8080/xapi", true, true)]
    [InlineData("http://127.0.0.1/xapi", true, true)]
    [InlineData("http://[::1]/xapi", true, true)]
    [InlineData("http://192.168.1.1/xapi", true, false)]
    [InlineData("http://localhost.voorbeeld.nl/xapi", true, false)]
    [InlineData("https://a:b@voorbeeld.nl/xapi", true, false)]
    [InlineData("https://voorbeeld.nl/xapi?a=b", true, false)]
    [InlineData("https://voorbeeld.nl/xapi#a", true, false)]
    [InlineData("gopher://voorbeeld.nl", true, false)]
    [InlineData("/xapi", true, false)]
    public void Plain_http_is_for_the_same_machine_while_developing(string endpoint, bool development, bool allowed) =>
        TargetRules.IsAllowed(endpoint, development).ShouldBe(allowed);

    [Theory]
    [InlineData("", "", false, Own, true)]
    [InlineData("", "", true, Own, true)]
    [InlineData("", "", true, 8, false)]
    [InlineData("https://v.nl/a", "", false, 8, true)]
    [InlineData("https://v.nl/b", "", false, 8, false)]
    [InlineData("https://v.nl/b https://v.nl/a", "", false, 8, true)]
    [InlineData("", "https://c.nl/cursus/", false, 8, true)]
    [InlineData("", "https://c.nl/anders", false, 8, false)]
    [InlineData("https://v.nl/a", "https://c.nl/anders", false, 8, false)]
    public void A_statement_must_satisfy_everything_that_is_filled_in(string verbs, string activities, bool onlyOwn, long authority, bool taken)
    {
        var filter = ForwardingFilter.Read(new ForwardingFilter(Words(verbs), Words(activities), onlyOwn).Write());
        var statement = new QueuedStatement(1, authority, """{"verb":{"id":"https://v.nl/a"},"object":{"id":"https://c.nl/cursus/1"}}""");
        filter.Takes(statement, Own).ShouldBe(taken);
    }

    [Theory]
    [InlineData("multipart/mixed; boundary=abc", "abc")]
    [InlineData("multipart/mixed; boundary=\"abcABC0123'()+_,-./:=?\"", "abcABC0123'()+_,-./:=?")]
    [InlineData("multipart/mixed; charset=utf-8; boundary=-------31", "-------31")]
    [InlineData("multipart/mixed", null)]
    [InlineData("multipart/mixed; boundary=", null)]
    [InlineData("multipart/mixed; boundary=\"a b \"", null)]
    [InlineData("multipart/mixed; boundary=\"a;b\"", null)]
    [InlineData("multipart/mixed; boundary=\"é\"", null)]
    [InlineData("multipart", null)]
    public void A_boundary_is_as_RFC_2046_has_it(string contentType, string? boundary) => Boundary.Of(contentType).ShouldBe(boundary);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
