using System.Security.Cryptography;
using System.Text;

namespace Campus.Xapi.Credentials;

/// <summary>
/// Hashes secrets. They are long and random, not chosen by people, so one round of SHA-256 is as strong as they are and
/// costs a request nothing.
/// </summary>
internal static class Secret
{
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    public static byte[] Hash(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt) => SHA256.HashData([.. salt, .. secret]);

    public static byte[] Hash(string secret, ReadOnlySpan<byte> salt) => Hash(Encoding.UTF8.GetBytes(secret), salt);
}
