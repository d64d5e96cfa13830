namespace Campus.Media.Formats;

/// <summary>Judges sound.</summary>
internal static class Sounds
{
    private const string Damaged = "Het geluid is beschadigd of niet af. Maak het bestand opnieuw en probeer het nog eens.";
    private const string Tail = "Achter het geluid zit nog iets anders in het bestand. Bewaar het geluid opnieuw en probeer het nog eens.";

    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Frequencies = [44100, 48000, 32000];
    private static readonly string[] Codecs = ["\u0001vorbis", "OpusHead", "\u007fFLAC", "Speex   "];

    /// <summary>Frame after frame to the end, between the tags that players know.</summary>
    public static Examined Mp3(ByteWalk walk)
    {
        SkipTag(walk);
        var frames = 0;
        while (!walk.Broken && walk.Left >= 4)
        {
            var at = walk.Position;
            var length = FrameLength(walk.U32Big());
            if (length is null)
            {
                walk.GoTo(at);
                return Rest(walk, frames);
            }
            frames++;
            // The last frame of a recording is often cut short.
            walk.GoTo(Math.Min(at + length.Value, walk.Length));
        }
        return walk.Broken || frames < 2 ? new Examined(Damaged) : new Examined();
    }

    public static Examined Wav(ByteWalk walk)
    {
        var starts = walk.Ascii(4) == "RIFF";
        var end = walk.U32Little() + 8L;
        walk.Skip(4);
        HashSet<string> chunks = new(StringComparer.Ordinal);
        while (!walk.Broken && walk.Left > 0)
        {
            chunks.Add(walk.Ascii(4));
            var length = walk.U32Little();
            // A chunk of odd length has a byte of padding, which many programs leave out at the end.
            walk.Skip(length == walk.Left ? length : length + (length & 1L));
        }
        if (!starts || walk.Broken || !chunks.Contains("fmt ") || !chunks.Contains("data"))
        {
            return new Examined(Damaged);
        }
        return Math.Abs(end - walk.Length) > 1 ? new Examined(Tail) : new Examined();
    }

    /// <summary>Pages to the end, the first with a codec for sound.</summary>
    public static Examined Ogg(ByteWalk walk)
    {
        for (var page = 0; !walk.Broken && walk.Left > 0; page++)
        {
            if (walk.Ascii(4) != "OggS")
            {
                return new Examined(page == 0 ? Damaged : Tail);
            }
            walk.Skip(22);
            var body = walk.Bytes(walk.U8()).Sum(length => length);
            var start = walk.Position;
            if (page == 0 && !Codecs.Contains(Codec(walk, body)))
            {
                return new Examined("In dit Ogg-bestand zit geen geluid. Bewaar video als MP4 of WebM.");
            }
            walk.GoTo(start + body);
        }
        return walk.Broken ? new Examined(Damaged) : new Examined();
    }

    private static string? Codec(ByteWalk walk, int body)
    {
        var head = walk.Ascii(Math.Min(body, 8));
        return Array.Find(Codecs, codec => head.StartsWith(codec, StringComparison.Ordinal));
    }

    private static void SkipTag(ByteWalk walk)
    {
        if (walk.Left > 10 && walk.Ascii(3) == "ID3")
        {
            walk.Skip(3);
            var size = walk.Bytes(4);
            walk.Skip((size[0] << 21) | (size[1] << 14) | (size[2] << 7) | size[3]);
        }
        else
        {
            walk.GoTo(0);
        }
    }

    // Layer III frames of version 1 hold 1152 samples, of versions 2 and 2.5 half of that.
    private static int? FrameLength(uint header)
    {
        var (version, layer) = ((header >> 19) & 3, (header >> 17) & 3);
        var (rate, frequency) = ((int)(header >> 12) & 15, (int)(header >> 10) & 3);
        if (header >> 21 != 0x7FF || version == 1 || layer != 1 || rate is 0 or 15 || frequency == 3)
        {
            return null;
        }
        var first = version == 3;
        var hertz = Frequencies[frequency] / (first ? 1 : version == 2 ? 2 : 4);
        var bits = (first ? Rates1 : Rates2)[rate] * 1000;
        return ((first ? 144 : 72) * bits / hertz) + (int)((header >> 9) & 1);
    }

    private static Examined Rest(ByteWalk walk, int frames)
    {
        if (frames < 2)
        {
            return new Examined(Damaged);
        }
        var at = walk.Position;
        var tag = walk.Ascii((int)Math.Min(8, walk.Left));
        if (tag.StartsWith("TAG", StringComparison.Ordinal) && walk.Length - at == 128)
        {
            return new Examined();
        }
        if (tag.StartsWith("APETAGEX", StringComparison.Ordinal) || tag.StartsWith("LYRICS", StringComparison.Ordinal))
        {
            return new Examined();
        }
        walk.GoTo(at);
        while (walk.Left > 0)
        {
            if (walk.U8() != 0)
            {
                return new Examined(Tail);
            }
        }
        return new Examined();
    }
}
