using System.Buffers.Binary;
using System.Text;

namespace Campus.Contents.Media.Renditions;

/// <summary>
/// Takes from a WebP file what is not the image: where it was taken, by whom, and its colour profile, which says sRGB like
/// every file without one. Versions of libvips that are in use keep them whatever they are asked.
/// </summary>
internal static class WebPMetadata
{
    private const int Header = 12;
    private const byte Flags = 0x20 | 0x08 | 0x04;
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal) { "ICCP", "EXIF", "XMP " };

    /// <summary>Rewrites a file in place: what stays only ever moves towards the front.</summary>
    public static void Strip(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var (read, written, head) = (Header, Header, new byte[8]);
        while (read + head.Length <= file.Length)
        {
            file.Position = read;
            file.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            var whole = (int)Math.Min(head.Length + length + (length & 1), file.Length - read);
            var name = Encoding.ASCII.GetString(head, 0, 4);
            if (!Dropped.Contains(name))
            {
                Move(file, read, written, whole);
                if (name == "VP8X")
                {
                    ClearFlags(file, written + head.Length);
                }
                written += whole;
            }
            read += whole;
        }
        file.SetLength(written);
        file.Position = 4;
        BinaryPrimitives.WriteInt32LittleEndian(head, written - 8);
        file.Write(head, 0, 4);
    }

    private static void ClearFlags(FileStream file, int at)
    {
        file.Position = at;
        var flags = (byte)(file.ReadByte() & ~Flags);
        file.Position = at;
        file.WriteByte(flags);
    }

    private static void Move(FileStream file, int from, int to, int count)
    {
        if (from == to)
        {
            return;
        }
        var buffer = new byte[81920];
        for (var done = 0; done < count;)
        {
            file.Position = from + done;
            var part = file.Read(buffer, 0, Math.Min(buffer.Length, count - done));
            file.Position = to + done;
            file.Write(buffer, 0, part);
            done += part;
        }
    }
}
