using System.Security.Cryptography;
using System.Text;

namespace Campus.Platform;

/// <summary>
/// UUIDs made from names (RFC 9562 §5.5): who derives the same fact twice gets the same id, and the record store keeps
/// it once.
/// </summary>
public static class NameBasedGuid
{
    private static readonly Guid Namespace = new("5b1c8a52-6d0f-4f0e-9c39-7b2f6a1d4e83");

    /// <summary>The id of what has these names, from the general to the particular.</summary>
    public static Guid Of(params ReadOnlySpan<string> names)
    {
        var name = Encoding.UTF8.GetBytes(string.Join('\n', names));
        byte[] input = [.. Namespace.ToByteArray(bigEndian: true), .. name];
        // SHA-1 is what version 5 prescribes; nothing is kept secret by it.
#pragma warning disable CA5350
        var hash = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash, bigEndian: true);
    }
}
