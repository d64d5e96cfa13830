namespace Campus.Media.Formats;

/// <summary>Judges photos and drawings that stand still.</summary>
internal static class Images
{
    public const string Damaged = "De afbeelding is beschadigd. Bewaar haar opnieuw in een beeldprogramma en probeer het nog eens.";
    public const string Tail = "Achter de afbeelding zit nog iets anders in het bestand. Bewaar de afbeelding opnieuw in een beeldprogramma en probeer het nog eens.";
    public const string Hidden = "In de afbeelding zit een stukje programma of webpagina verstopt. Dat neemt de campus niet aan.";

    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;

    public static Examined Jpeg(ByteWalk walk)
    {
        var first = OneJpeg(walk);
        // A phone puts a second picture behind the first, with the brightness of the scene or for a wider view.
        while (first.Wrong is null && walk.Left > 0)
        {
            var at = walk.Position;
            if (walk.U8() != 0xFF || walk.U8() != Start)
            {
                return new Examined(Tail);
            }
            walk.GoTo(at);
            if (OneJpeg(walk).Wrong is not null)
            {
                return new Examined(Tail);
            }
        }
        return first;
    }

    public static Examined Png(ByteWalk walk)
    {
        walk.Skip(8);
        if (walk.U32Big() != 13 || walk.Ascii(4) != "IHDR")
        {
            return new Examined(Damaged);
        }
        var (width, height) = (walk.U32Big(), walk.U32Big());
        walk.Skip(9);
        var (type, hasData) = ("", false);
        while (!walk.Broken && type != "IEND")
        {
            var length = walk.U32Big();
            type = walk.Ascii(4);
            hasData |= type == "IDAT";
            if (!type.All(char.IsAsciiLetter))
            {
                walk.Break();
            }
            walk.Skip(length + 4L);
        }
        if (walk.Broken || !hasData)
        {
            return new Examined(Damaged);
        }
        return walk.Left > 0 ? new Examined(Tail) : Sized(width, height);
    }

    public static Examined Sized(long width, long height, int? frames = null) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new Examined(null, (int)width, (int)height, frames)
            : new Examined(Damaged);

    private static Examined OneJpeg(ByteWalk walk)
    {
        if (walk.U8() != 0xFF || walk.U8() != Start)
        {
            return new Examined(Damaged);
        }
        var (width, height, hasScan) = (0, 0, false);
        var marker = NextMarker(walk);
        while (!walk.Broken && marker != End)
        {
            var length = walk.U16Big();
            var body = walk.Position;
            if (length < 2)
            {
                walk.Break();
            }
            else if (IsFrame(marker))
            {
                walk.Skip(1);
                (height, width) = (walk.U16Big(), walk.U16Big());
            }
            walk.GoTo(body + length - 2);
            hasScan |= marker == Scan;
            marker = marker == Scan ? AfterScan(walk) : NextMarker(walk);
        }
        return walk.Broken || !hasScan ? new Examined(Damaged) : Sized(width, height);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static byte NextMarker(ByteWalk walk)
    {
        if (walk.U8() != 0xFF)
        {
            walk.Break();
        }
        var marker = walk.U8();
        while (marker == 0xFF && !walk.Broken)
        {
            marker = walk.U8();
        }
        return marker;
    }

    // In a scan FF 00 is a byte of the picture and FF D0 to D7 are marks to start again from.
    private static byte AfterScan(ByteWalk walk)
    {
        while (!walk.Broken)
        {
            if (walk.U8() == 0xFF && NextInScan(walk) is { } marker)
            {
                return marker;
            }
        }
        return End;
    }

    private static byte? NextInScan(ByteWalk walk)
    {
        var marker = walk.U8();
        while (marker == 0xFF && !walk.Broken)
        {
            marker = walk.U8();
        }
        return marker is 0 or (>= 0xD0 and <= 0xD7) ? null : marker;
    }
}
