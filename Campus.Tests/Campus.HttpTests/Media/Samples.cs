using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Campus.TestKit;

namespace Campus.HttpTests.Media;

/// <summary>Files of every kind, good ones and hostile ones, made byte by byte.</summary>
internal static class Samples
{
    public static byte[] WebP { get; } = File.ReadAllBytes(Path.Combine(SourceTree.Root, "content", "media", "gespreksvoering", "orbs.webp"));

    public static byte[] Vtt { get; } = "WEBVTT\n\n00:01.000 --> 00:02.000\nGoedemorgen\n"u8.ToArray();

    public static byte[] Mp4 { get; } = [.. Box("ftyp", "isom\0\0\u0002\0isomiso2"), .. Box("moov", new string('\0', 16)), .. Box("mdat", "beeld")];

    /// <summary>A picture of one colour; <paramref name="shade"/> makes one different from another.</summary>
    public static byte[] Png(int width, int height, byte shade = 200, int? claimedWidth = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, claimedWidth ?? width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        var row = Enumerable.Repeat(shade, width).Prepend((byte)0).ToArray();
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var line = 0; line < height; line++)
            {
                zlib.Write(row);
            }
        }
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Gif(string size = "\u0002\0\u0002\0", string tail = "") => Latin(
        $"GIF89a{size}\u0080\0\0\0\0\0ÿÿÿ,\0\0\0\0\u0002\0\u0002\0\0\u0002\u0002\u0084Q\0;{tail}");

    public static byte[] Pdf(string before = "", string inside = "", string after = "", int pages = 3) =>
        [.. Latin(before), .. PdfSamples.Plain(before.Length, inside, pages), .. Latin(after)];

    public static byte[] Docx(params (string Name, int Bytes)[] more) => Zip([("[Content_Types].xml", 200), ("word/document.xml", 500), .. more]);

    public static byte[] Zip(params (string Name, int Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                for (var left = bytes; left > 0; left -= 65536)
                {
                    entry.Write(new byte[Math.Min(left, 65536)]);
                }
            }
        }
        return stream.ToArray();
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Box(string type, string body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, 8 + body.Length);
        return [.. length, .. Latin(type + body)];
    }

    private static byte[] Chunk(string type, byte[] body)
    {
        byte[] whole = [.. Latin(type), .. body];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(whole));
        return [.. length, .. whole, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }
        return ~crc;
    }
}
