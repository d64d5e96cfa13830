using System.Net;
using System.Text.RegularExpressions;
using Campus.TestKit;

namespace Campus.HttpTests.Access;

/// <summary>Every route, asked for by every role and by nobody: allowed or refused as the table says.</summary>
public sealed partial class RoleTests(SharedCampus shared)
{
    private static readonly Dictionary<Who, Member?> People = new()
    {
        [Who.Visitor] = null,
        [Who.Deelnemer] = Cast.Samira,
        [Who.Trainer] = Cast.Tom,
        [Who.Redacteur] = Cast.Roos,
        [Who.Coordinator] = Cast.Carla,
        [Who.Beheerder] = Cast.Bas,
    };

    [Fact]
    public async Task Every_route_has_a_row_and_every_row_a_route()
    {
        var routes = await RouteList.ReadAsync(shared.Campus);
        routes.Except(RouteTable.Rows.Keys).Select(route => $"no row for {route}")
            .Concat(RouteTable.Rows.Keys.Except(routes).Select(row => $"no route for {row}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Who.Visitor)]
    [InlineData(Who.Deelnemer)]
    [InlineData(Who.Trainer)]
    [InlineData(Who.Redacteur)]
    [InlineData(Who.Coordinator)]
    [InlineData(Who.Beheerder)]
    internal async Task A_role_gets_where_the_table_says_and_nowhere_else(Who who)
    {
        using var visitor = People[who] is { } member ? await shared.Campus.VisitAsync(member) : shared.Campus.Visit();
        List<string> wrong = [];
        foreach (var (route, allowed) in RouteTable.Rows)
        {
            var answer = await AskAsync(visitor, route);
            var expected = allowed.HasFlag(who) && allowed != Who.ByCredential;
            if (expected != GotIn(answer))
            {
                wrong.Add($"{route}: {(int)answer.StatusCode} {answer.Headers.Location}, but {who} is {(expected ? "allowed" : "refused")}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    // A POST carries no token here: who may post is told so by 400, who may not never gets that far. Nothing changes.
    private static async Task<HttpResponseMessage> AskAsync(Visitor visitor, string route)
    {
        using var request = RequestFor(route);
        return await visitor.Http.SendAsync(request);
    }

    internal static HttpRequestMessage RequestFor(string route)
    {
        var parts = route.Split(' ');
        var url = Parameter().Replace(parts[1], match => RouteTable.Examples.GetValueOrDefault(match.Groups["name"].Value, "0"));
        return new HttpRequestMessage(new HttpMethod(parts[0]), url);
    }

    internal static bool GotIn(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => false,
        HttpStatusCode.Redirect => !answer.Headers.Location!.OriginalString.Contains($"{Routes.SignIn}?ReturnUrl", StringComparison.OrdinalIgnoreCase),
        HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} failed."),
        _ => true,
    };

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
