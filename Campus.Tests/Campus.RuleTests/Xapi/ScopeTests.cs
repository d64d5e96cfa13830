using Campus.Xapi.Credentials;

namespace Campus.RuleTests.Xapi;

/// <summary>What each scope allows (xAPI 1.0.3 Communication 4.2).</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData(Scopes.Write, "statements/write")]
    [InlineData(Scopes.ReadMine, "statements/read/mine describe")]
    [InlineData(Scopes.Read, "statements/read statements/read/mine describe")]
    [InlineData(Scopes.State, "state state/read describe")]
    [InlineData(Scopes.Define, "define describe")]
    [InlineData(Scopes.Profile, "profile profile/read describe")]
    [InlineData(Scopes.AllRead, "all/read statements/read statements/read/mine state/read profile/read describe")]
    [InlineData(Scopes.Acts, "campus/acts statements/write")]
    [InlineData(Scopes.Void, "statements/void statements/write")]
    [InlineData(Scopes.Launch, "campus/launch")]
    [InlineData("", "")]
    [InlineData("onzin", "")]
    public void A_scope_allows_what_it_says_and_nothing_else(string held, string allowed)
    {
        var scopes = new HashSet<string>(held.Split(' '), StringComparer.Ordinal);
        Scopes.Askable.Where(asked => Scopes.Allow(scopes, asked)).Order().ShouldBe(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public void The_scope_all_allows_everything_but_to_speak_for_the_campus() =>
        Scopes.Askable.Where(asked => !Scopes.Allow(new HashSet<string> { Scopes.All }, asked)).ShouldBe([Scopes.Acts, Scopes.Void, Scopes.Launch]);
}
