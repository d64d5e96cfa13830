using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Campus.TestKit;

/// <summary>The app on somebody's telephone: makes codes as RFC 6238 says, by the clock of the campus.</summary>
public sealed class AuthenticatorApp(string key, TestClock clock)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>What the app shares with the campus.</summary>
    public string Key => key;

    /// <summary>The code of now.</summary>
    public string Code => CodeOf(clock.GetUtcNow().ToUnixTimeSeconds() / (long)Step.TotalSeconds);

    /// <summary>Waits for a code that was never shown.</summary>
    public string NextCode()
    {
        clock.Advance(Step);
        return Code;
    }

    /// <summary>A code that is wrong now and for a while.</summary>
    public string WrongCode()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        HashSet<string> right = [.. Enumerable.Range(-4, 9).Select(away => CodeOf(now + away))];
        return Enumerable.Range(0, 100).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !right.Contains(code));
    }

    private string CodeOf(long step)
    {
        var message = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
#pragma warning disable CA5350 // RFC 6238 asks for it.
        var hash = HMACSHA1.HashData(Secret(), message);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] % 16)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Base 32 as one large number. A key of 32 letters is 20 bytes.
    private byte[] Secret()
    {
        var number = key.Aggregate(BigInteger.Zero, (all, letter) => (all * 32) + Alphabet.IndexOf(letter, StringComparison.Ordinal));
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[20 - bytes.Length], .. bytes];
    }
}
