using System.Buffers.Binary;

namespace Campus.Platform;

/// <summary>Ids in Orchard Core's form: 26 characters in base 32, made from a random GUID.</summary>
public static class IdGenerator
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new id. Never longer than the 26 characters that Orchard's columns hold.</summary>
    public static string NewId() => From(Guid.NewGuid());

    internal static string From(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes);
        Span<char> id = stackalloc char[26];
        Encode(BinaryPrimitives.ReadInt64LittleEndian(bytes), id[..13]);
        Encode(BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]), id[13..]);
        return new string(id);
    }

    // The signed shift is Orchard's: it sign-extends the first character of each half.
    private static void Encode(long half, Span<char> target)
    {
        for (var i = 0; i < 13; i++)
        {
            target[i] = Alphabet[(int)(half >> (60 - (5 * i))) & 31];
        }
    }
}
