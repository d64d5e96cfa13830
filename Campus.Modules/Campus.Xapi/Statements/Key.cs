using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Campus.Xapi.Statements;

/// <summary>
/// The 64-bit key under which an identifier is indexed. Taken from SHA-256, so that nobody can make an identifier
/// that falls together with somebody else's; by chance it happens once in a billion stores of ten million identifiers.
/// </summary>
internal static class Key
{
    private const int LongestOnStack = 512;

    public static long Of(string identifier)
    {
        var size = Encoding.UTF8.GetMaxByteCount(identifier.Length);
        Span<byte> bytes = size <= LongestOnStack ? stackalloc byte[size] : new byte[size];
        var written = Encoding.UTF8.GetBytes(identifier, bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..written], hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
