using Campus.TestKit;

namespace Campus.HttpTests.Accounts.TwoSteps;

/// <summary>The app of these tests makes the codes of RFC 6238, appendix B; so a campus that takes them takes those of any app.</summary>
public sealed class AuthenticatorAppTests
{
    // The text 12345678901234567890 in base 32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        var clock = new TestClock();
        clock.Set(DateTimeOffset.FromUnixTimeSeconds(seconds - (seconds % 30)));
        new AuthenticatorApp(Key, clock).Code.ShouldBe(code);
    }
}
