using OtpNet;

namespace Campus.Accounts.Codes;

/// <summary>
/// Codes that depend on the time (RFC 6238), as every authenticator app makes them. Identity has a provider for these, but
/// it does not tell which moment a code belongs to, so it takes the same code twice, and it goes by the machine's own clock.
/// </summary>
internal static class Authenticator
{
    public const int Digits = 6;
    public const int Seconds = 30;

    // RFC 6238, 5.2: at most one step for a slow hand or a clock that is a little off.
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    /// <summary>The moment that a code belongs to, in half minutes; null when it is no code of now.</summary>
    public static long? MomentOf(string code, string key, DateTimeOffset now)
    {
        var codes = new Totp(Base32Encoding.ToBytes(key), Seconds, OtpHashMode.Sha1, Digits);
        return codes.VerifyTotp(now.UtcDateTime, WithoutSpaces(code), out var moment, Drift) ? moment : null;
    }

    /// <summary>What apps read from the square, or behind a link on the same telephone.</summary>
    public static string Address(string site, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}"
        + $"?secret={key}&issuer={Uri.EscapeDataString(site)}&digits={Digits}&period={Seconds}";

    /// <summary>The key in groups of four, for people who type it.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));

    private static string WithoutSpaces(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
}
