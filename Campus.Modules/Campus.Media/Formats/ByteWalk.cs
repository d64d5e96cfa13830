using System.Buffers.Binary;
using System.Text;

namespace Campus.Media.Formats;

/// <summary>
/// Reads a file from front to back. What runs past the end reads as zeros and sets <see cref="Broken"/>, so that a judge
/// follows a structure without asking at every step whether there is more.
/// </summary>
internal sealed class ByteWalk(Stream stream)
{
    private readonly byte[] small = new byte[8];

    public Stream Stream => stream;

    public bool Broken { get; private set; }

    public long Position => stream.Position;

    public long Length => stream.Length;

    public long Left => stream.Length - stream.Position;

    public byte U8() => Read(1)[0];

    public ushort U16Big() => BinaryPrimitives.ReadUInt16BigEndian(Read(2));

    public ushort U16Little() => BinaryPrimitives.ReadUInt16LittleEndian(Read(2));

    public uint U32Big() => BinaryPrimitives.ReadUInt32BigEndian(Read(4));

    public uint U32Little() => BinaryPrimitives.ReadUInt32LittleEndian(Read(4));

    public int U24Little() => U16Little() | (U8() << 16);

    public ulong U64Big() => BinaryPrimitives.ReadUInt64BigEndian(Read(8));

    public string Ascii(int count) => Encoding.Latin1.GetString(Bytes(count));

    public byte[] Bytes(int count)
    {
        if (Left < count)
        {
            Break();
            return new byte[count];
        }
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public void Skip(long count)
    {
        if (count < 0 || count > Left)
        {
            Break();
        }
        else if (count < 4096)
        {
            // Within what was read ahead: seeking would throw that away.
            Span<byte> passed = stackalloc byte[(int)count];
            stream.ReadExactly(passed);
        }
        else
        {
            stream.Position += count;
        }
    }

    public void GoTo(long position)
    {
        if (position < 0 || position > stream.Length)
        {
            Break();
        }
        else
        {
            stream.Position = position;
        }
    }

    /// <summary>Says that the structure is not what it should be, which ends every loop over it.</summary>
    public void Break()
    {
        Broken = true;
        stream.Position = stream.Length;
    }

    private ReadOnlySpan<byte> Read(int count)
    {
        if (Left < count)
        {
            Break();
            small.AsSpan().Clear();
        }
        else
        {
            stream.ReadExactly(small, 0, count);
        }
        return small.AsSpan(0, count);
    }
}
