namespace Campus.Media.Formats;

/// <summary>Judges images that may move: GIF and WebP.</summary>
internal static class MovingImages
{
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;
    private const byte Trailer = 0x3B;

    public static Examined Gif(ByteWalk walk)
    {
        walk.Skip(6);
        var size = walk.Bytes(4);
        if (size.AsSpan().StartsWith("/*"u8))
        {
            // To a browser that takes it for a script, the sizes of such an image open a comment.
            return new Examined(Images.Hidden);
        }
        var (width, height) = (size[0] | (size[1] << 8), size[2] | (size[3] << 8));
        SkipColours(walk, walk.U8(), rest: 2);
        var frames = Frames(walk);
        if (walk.Broken || frames == 0)
        {
            return new Examined(Images.Damaged);
        }
        return walk.Left > 0 ? new Examined(Images.Tail) : Images.Sized(width, height, frames);
    }

    private static int Frames(ByteWalk walk)
    {
        var frames = 0;
        for (var block = walk.U8(); !walk.Broken && block != Trailer; block = walk.U8())
        {
            if (block == Frame)
            {
                frames++;
                walk.Skip(8);
                SkipColours(walk, walk.U8(), rest: 0);
                walk.Skip(1);
            }
            else if (block == Extension)
            {
                walk.Skip(1);
            }
            else
            {
                walk.Break();
            }
            SkipBlocks(walk);
        }
        return frames;
    }

    public static Examined WebP(ByteWalk walk)
    {
        walk.Skip(4);
        var end = walk.U32Little() + 8L;
        walk.Skip(4);
        if (end > walk.Length)
        {
            return new Examined(Images.Damaged);
        }
        if (end < walk.Length)
        {
            return new Examined(Images.Tail);
        }
        var (width, height, frames, hasImage) = (0, 0, 0, false);
        while (!walk.Broken && walk.Left > 0)
        {
            var chunk = walk.Ascii(4);
            var length = walk.U32Little();
            var body = walk.Position;
            if (width == 0)
            {
                (width, height) = Size(walk, chunk);
            }
            frames += chunk == "ANMF" ? 1 : 0;
            hasImage |= chunk is "VP8 " or "VP8L" or "ANMF";
            walk.GoTo(body + length + (length & 1));
        }
        return walk.Broken || !hasImage ? new Examined(Images.Damaged) : Images.Sized(width, height, Math.Max(1, frames));
    }

    private static (int Width, int Height) Size(ByteWalk walk, string chunk)
    {
        switch (chunk)
        {
            case "VP8X":
                walk.Skip(4);
                return (walk.U24Little() + 1, walk.U24Little() + 1);
            case "VP8L":
                walk.Skip(1);
                var bits = walk.U32Little();
                return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
            case "VP8 ":
                walk.Skip(6);
                return (walk.U16Little() & 0x3FFF, walk.U16Little() & 0x3FFF);
            default:
                return (0, 0);
        }
    }

    private static void SkipColours(ByteWalk walk, byte flags, int rest) =>
        walk.Skip(rest + ((flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1)));

    private static void SkipBlocks(ByteWalk walk)
    {
        for (var length = walk.U8(); length > 0 && !walk.Broken; length = walk.U8())
        {
            walk.Skip(length);
        }
    }
}
