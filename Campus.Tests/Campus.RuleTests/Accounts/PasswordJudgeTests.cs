using Campus.Accounts.Password;

namespace Campus.RuleTests.Accounts;

/// <summary>What people choose first is refused, in whatever dress; what nobody guesses is taken.</summary>
public sealed class PasswordJudgeTests
{
    private static readonly PasswordJudge Judge = new();
    private static readonly string[] Own = ["Samira El Amrani-Oosterhout", "samira.elamrani@meierijstad.nl"];
    private static readonly string[] Around = ["Divosa", "ParticipatieCampus", "Meierijstad", "'s-Gravenhage", "Súdwest-Fryslân", "Alphen aan den Rijn", "Utrecht"];

    public static TheoryData<string> WellKnown => [.. Lines("well-known-passwords.txt")];

    [Theory]
    [MemberData(nameof(WellKnown))]
    public void A_well_known_password_is_refused(string password) => Judge.WeaknessOf(password, Own, Around).ShouldNotBeNull();

    [Theory]
    [InlineData("paard batterij nietje")]
    [InlineData("vier nieuwe losse woorden")]
    [InlineData("kaas fiets wolk lantaarn")]
    [InlineData("kX9#mQ2vLp7z")]
    [InlineData("jT4$kd9Wq!rB")]
    [InlineData("mijn oma bakt op dinsdag taart")]
    [InlineData("groen-lamp-rivier-kantelen")]
    [InlineData("Zeven blauwe olifanten dansen!")]
    [InlineData("gräs über façade naïef")]
    [InlineData("пароль оттуда никогда")]
    [InlineData("我喜欢在早上喝咖啡看书")]
    [InlineData("🦊🚲🌧️🧀🪜🎻🛶🧦")]
    public void What_nobody_guesses_is_taken(string password) => Judge.WeaknessOf(password, Own, Around).ShouldBeNull();

    [Theory]
    [InlineData("samira123456", PasswordWeakness.Own)]
    [InlineData("S@mira2026!", PasswordWeakness.Own)]
    [InlineData("elamrani2026", PasswordWeakness.Own)]
    [InlineData("1234567890", PasswordWeakness.Row)]
    [InlineData("aaaaaaaaaaaa", PasswordWeakness.Repeat)]
    [InlineData("Welkom2026!", PasswordWeakness.Words)]
    internal void The_reason_is_named(string password, PasswordWeakness why) => Judge.WeaknessOf(password, Own, Around).ShouldBe(why);

    [Fact]
    public void A_very_long_password_costs_no_more_than_a_long_one()
    {
        foreach (var piece in new[] { "a1", "4@e3", "qwerty123", "1-1-11", "s4m1r4$a5", "4@8({[<36!1|0$5+7%2", "é", "\0", "\ud83d" })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Judge.WeaknessOf(string.Concat(Enumerable.Repeat(piece, 200)), Own, Around);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000_000, piece);
        }
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Accounts", "Cases", file)).Where(line => line.Length > 0);
}
