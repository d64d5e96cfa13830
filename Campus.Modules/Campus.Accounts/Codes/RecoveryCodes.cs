using System.Security.Cryptography;
using System.Text;

namespace Campus.Accounts.Codes;

/// <summary>Codes on paper, for when the telephone is gone.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    private const int Length = 16;

    // Nothing that looks like something else: no I, O, 0 or 1.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(4).Select(part => new string(part))))];

    /// <summary>
    /// What is stored of a code. With 80 random bits it needs no slow hash; dashes, spaces and capitals are for people.
    /// </summary>
    public static string Hash(string userId, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{userId}:{plain}")));
    }
}
