using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Campus.Accounts.Codes;

/// <summary>
/// Codes that depend on the time (RFC 6238), as every authenticator app makes them. Identity has a provider for these, but
/// it does not tell which moment a code belongs to, so it takes the same code twice, and it goes by the machine's own clock.
/// </summary>
internal static class Authenticator
{
    public const int Digits = 6;
    public const int Seconds = 30;

    private const int Modulus = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // RFC 6238, 5.2: at most one step for a slow hand or a clock that is a little off.
    private const int Drift = 1;

    /// <summary>The moment that a code belongs to, in half minutes; null when it is no code of now.</summary>
    public static long? MomentOf(string code, string key, DateTimeOffset now)
    {
        var given = Encoding.UTF8.GetBytes(WithoutSpaces(code));
        var current = now.ToUnixTimeSeconds() / Seconds;
        for (var moment = current - Drift; moment <= current + Drift; moment++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(CodeAt(key, moment))))
            {
                return moment;
            }
        }
        return null;
    }

    /// <summary>What apps read from the square, or behind a link on the same telephone.</summary>
    public static string Address(string site, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}"
        + $"?secret={key}&issuer={Uri.EscapeDataString(site)}&digits={Digits}&period={Seconds}";

    /// <summary>The key in groups of four, for people who type it.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));

    private static string WithoutSpaces(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6238: what the apps do, and safe in an HMAC.")]
    private static string CodeAt(string key, long moment)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, moment);
        var hash = HMACSHA1.HashData(Decode(key), message);
        // RFC 4226, 5.3: the last half byte says where to read.
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    // RFC 4648, 6: five bits a letter.
    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in key)
        {
            (buffer, bits) = ((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return [.. bytes];
    }
}
