namespace Campus.Media.Formats;

/// <summary>Judges video, and sound in the same containers.</summary>
internal static class Movies
{
    private const string Damaged = "De video is beschadigd of niet af. Maak het bestand opnieuw en probeer het nog eens.";

    private const uint Segment = 0x18538067;

    /// <summary>Boxes from the first byte to the last, with an index and the pictures or sound themselves.</summary>
    public static Examined Mp4(ByteWalk walk)
    {
        HashSet<string> boxes = new(StringComparer.Ordinal);
        while (!walk.Broken && walk.Left > 0)
        {
            var start = walk.Position;
            long length = walk.U32Big();
            var type = walk.Ascii(4);
            if (length == 1)
            {
                length = (long)Math.Min(walk.U64Big(), long.MaxValue);
            }
            else if (length == 0)
            {
                length = walk.Length - start;
            }
            if (length < 8 || length > walk.Length - start || type.Any(letter => letter is < ' ' or > '~' and not '\u00a9'))
            {
                walk.Break();
            }
            else
            {
                boxes.Add(type);
                walk.GoTo(start + length);
            }
        }
        return walk.Broken || !boxes.Contains("moov") || !boxes.Contains("mdat") ? new Examined(Damaged) : new Examined();
    }

    /// <summary>A header that says webm, and one segment that fills the rest.</summary>
    public static Examined WebM(ByteWalk walk)
    {
        walk.Skip(4);
        var header = Size(walk);
        if (header is null or > 1024)
        {
            return new Examined(Damaged);
        }
        if (!walk.Ascii((int)header).Contains("webm", StringComparison.Ordinal))
        {
            return new Examined("De naam zegt WebM, maar de inhoud is een ander soort video (Matroska). Bewaar de video als WebM of MP4.");
        }
        var id = walk.U32Big();
        var length = Size(walk);
        return walk.Broken || id != Segment || (length is { } known && known != walk.Left) || walk.Left == 0
            ? new Examined(Damaged)
            : new Examined();
    }

    // The first bits of the first byte say how many bytes there are; all ones after that means "until the end".
    private static long? Size(ByteWalk walk)
    {
        var first = walk.U8();
        var count = byte.LeadingZeroCount(first);
        if (count > 7)
        {
            walk.Break();
            return null;
        }
        long value = first & (0x7F >> count);
        var unknown = value == 0x7F >> count;
        for (var index = 0; index < count; index++)
        {
            var next = walk.U8();
            unknown &= next == 0xFF;
            value = (value << 8) | next;
        }
        return unknown ? null : value;
    }
}
