namespace Campus.Fuzzing;

/// <summary>Changes an input: bytes, lengths, words, and pieces between brackets or lines. The same number gives the same change.</summary>
internal sealed class Mutation(int number, Target target, IReadOnlyList<byte[]> others)
{
    public const int Largest = 40_000;
    private const int LargestGrown = 250_000;
    private static readonly byte[] Telling = [0, 1, 0x7F, 0x80, 0xFF, (byte)' ', (byte)'\n', (byte)'\r', (byte)'"', (byte)'\''];
    private static readonly uint[] Numbers = [0, 1, 7, 8, 255, 256, 32767, 65535, 65536, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFE];
    private readonly Random random = new(number);
    private byte[] bytes = [];

    public byte[] Of(byte[] input)
    {
        bytes = input;
        // Now and then something very often: what grows faster than its input shows only so.
        if (random.Next(150) == 0)
        {
            Grow();
            return bytes;
        }
        for (var turns = 1 << random.Next(5); turns > 0; turns--)
        {
            Change();
        }
        return bytes.Length <= Largest ? bytes : bytes[..Largest];
    }

    private void Change()
    {
        var (from, to) = Piece();
        switch (random.Next(14))
        {
            case 0: Set(random.Next(Math.Max(bytes.Length, 1)), [(byte)random.Next(256)]); break;
            case 1: Set(random.Next(Math.Max(bytes.Length, 1)), [Telling[random.Next(Telling.Length)]]); break;
            case 2: Flip(); break;
            case 3: Length(); break;
            case 4: Replace(from, to, []); break;
            case 5: Replace(to, to, bytes[from..to]); break;
            case 6: Replace(to, to, Repeated(bytes[from..to], random.Next(2, 40))); break;
            case 7: Replace(from, from, Word()); break;
            case 8: Replace(from, to, Word()); break;
            case 9: Move(bytes[from..to], from, to); break;
            case 10: Replace(from, to, PieceOfOther()); break;
            case 11: Replace(from, from, PieceOfOther()); break;
            case 12: Replace(random.Next(bytes.Length + 1), bytes.Length, []); break;
            default: Wrap(from, to); break;
        }
    }

    private void Grow()
    {
        var (from, to) = Piece();
        var piece = random.Next(3) == 0 ? bytes[from..to] : random.Next(2) == 0 ? Word() : [.. Word(), .. Word()];
        if (piece.Length == 0)
        {
            return;
        }
        var room = 1 << random.Next(10, 18);
        Replace(from, random.Next(2) == 0 ? from : to, Repeated(piece, room / piece.Length));
        bytes = bytes.Length <= LargestGrown ? bytes : bytes[..LargestGrown];
    }

    private void Flip()
    {
        if (bytes.Length > 0)
        {
            var at = random.Next(bytes.Length);
            Set(at, [(byte)(bytes[at] ^ (1 << random.Next(8)))]);
        }
    }

    // Formats count in two and four bytes, from either end.
    private void Length()
    {
        var value = random.Next(3) == 0 ? (uint)random.Next(bytes.Length + 16) : Numbers[random.Next(Numbers.Length)];
        var number = BitConverter.GetBytes(value)[..(random.Next(2) == 0 ? 2 : 4)];
        if (random.Next(2) == 0)
        {
            Array.Reverse(number);
        }
        Set(random.Next(Math.Max(bytes.Length, 1)), number);
    }

    private void Move(byte[] piece, int from, int to)
    {
        Replace(from, to, []);
        var at = random.Next(bytes.Length + 1);
        Replace(at, at, piece);
    }

    private void Wrap(int from, int to)
    {
        var (open, close) = random.Next(7) switch
        {
            0 => ("{", "}"), 1 => ("[", "]"), 2 => ("(", ")"), 3 => ("\"", "\""), 4 => ("<a>", "</a>"), 5 => ("*", "*"), _ => ("> ", "\n"),
        };
        var times = 1 << random.Next(7);
        byte[] inside = bytes[from..to];
        Replace(from, to, [.. Repeated(Targets.Bytes(open), times), .. inside, .. Repeated(Targets.Bytes(close), times)]);
    }

    private byte[] Word() => target.Words.Length == 0 ? [(byte)random.Next(256)] : Targets.Bytes(target.Words[random.Next(target.Words.Length)]);

    private byte[] PieceOfOther()
    {
        var other = others[random.Next(others.Count)];
        var from = random.Next(other.Length + 1);
        return other[from..Math.Min(other.Length, from + random.Next(200))];
    }

    // A few bytes, a line, or what stands between two brackets.
    private (int From, int To) Piece()
    {
        var from = random.Next(bytes.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                var start = from == 0 ? 0 : Array.LastIndexOf(bytes, (byte)'\n', from - 1) + 1;
                var end = from == bytes.Length ? -1 : Array.IndexOf(bytes, (byte)'\n', from);
                return (start, end < 0 ? bytes.Length : end + 1);
            case 1:
                var open = from == bytes.Length ? -1 : bytes.AsSpan(from).IndexOfAny("{[(<\""u8);
                return open < 0 ? (from, from) : (from + open, Close(from + open));
            default:
                return (from, Math.Min(bytes.Length, from + (1 << random.Next(10))));
        }
    }

    private int Close(int open)
    {
        var (opens, closes) = (bytes[open], (byte)(bytes[open] switch { (byte)'{' => '}', (byte)'[' => ']', (byte)'(' => ')', (byte)'<' => '>', _ => '"' }));
        var depth = 0;
        for (var at = open + 1; at < bytes.Length; at++)
        {
            if (bytes[at] == closes && depth-- == 0)
            {
                return at + 1;
            }
            depth += bytes[at] == opens ? 1 : 0;
        }
        return bytes.Length;
    }

    private void Set(int at, byte[] value)
    {
        bytes = [.. bytes];
        value.AsSpan(0, Math.Min(value.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
    }

    private void Replace(int from, int to, byte[] by) => bytes = [.. bytes.AsSpan(0, from), .. by, .. bytes.AsSpan(to)];

    private static byte[] Repeated(byte[] piece, int times)
    {
        var all = new byte[Math.Min((long)piece.Length * times, LargestGrown)];
        for (var at = 0; piece.Length > 0 && at < all.Length; at += piece.Length)
        {
            piece.AsSpan(0, Math.Min(piece.Length, all.Length - at)).CopyTo(all.AsSpan(at));
        }
        return all;
    }
}
