using Campus.Accounts.Codes;

namespace Campus.RuleTests.Accounts;

/// <summary>The campus takes the codes of RFC 6238, and knows of each to which half minute it belongs.</summary>
public sealed class AuthenticatorTests
{
    // The text 12345678901234567890 in base 32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // Appendix B, of which apps show the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_of_the_standard_are_codes_of_their_moment(long second, string code) =>
        MomentOf(code, second).ShouldBe(second / 30);

    [Theory]
    [InlineData(29, null)]
    [InlineData(30, 41L)]
    [InlineData(59, 41L)]
    [InlineData(60, 41L)]
    [InlineData(89, 41L)]
    [InlineData(90, 41L)]
    [InlineData(119, 41L)]
    [InlineData(120, null)]
    public void A_code_works_one_half_minute_early_or_late_and_is_still_one_of_its_own(long after, long? moment) =>
        MomentOf("471723", (39 * 30) + after).ShouldBe(moment);

    [Theory]
    [InlineData("287 082")]
    [InlineData(" 287-082 ")]
    [InlineData("287\u00a0082")]
    public void Codes_may_be_typed_in_groups(string code) => MomentOf(code, 59).ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("94287082")]
    [InlineData("28708x")]
    [InlineData("+287082")]
    [InlineData("\uff12\uff18\uff17\uff10\uff18\uff12")]
    [InlineData("٢٨٧٠٨٢")]
    public void What_only_looks_like_the_code_is_none(string code) => MomentOf(code, 59).ShouldBeNull();

    [Fact]
    public void The_codes_of_another_key_are_none() =>
        Authenticator.MomentOf("287082", "A" + Key[1..], DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();

    [Theory]
    [InlineData(-12)]
    [InlineData(2)]
    public void Where_the_clock_of_the_server_stands_in_the_world_makes_no_difference(int hours) =>
        Authenticator.MomentOf("287082", Key, DateTimeOffset.FromUnixTimeSeconds(59).ToOffset(TimeSpan.FromHours(hours))).ShouldBe(1);

    [Fact]
    public void The_square_says_all_that_an_app_must_know() =>
        Authenticator.Address("Campus & co", "sam+1@voorbeeld.nl", Key).ShouldBe(
            $"otpauth://totp/Campus%20%26%20co:sam%2B1%40voorbeeld.nl?secret={Key}&issuer=Campus%20%26%20co&digits=6&period=30");

    private static long? MomentOf(string code, long second) =>
        Authenticator.MomentOf(code, Key, DateTimeOffset.FromUnixTimeSeconds(second));
}
