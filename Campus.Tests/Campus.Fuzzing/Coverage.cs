using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Campus.Fuzzing;

/// <summary>Where an input went: how often each branch was taken, as instrumented code writes it.</summary>
internal sealed unsafe class Coverage
{
    public const int Size = 1 << 16;
    private static readonly byte* Map = (byte*)NativeMemory.AllocZeroed(Size);

    // How often, in classes: twice is something else than once, a hundred times is much like ninety.
    private static readonly byte[] Classes = [.. Enumerable.Range(0, 256).Select(count => (byte)(count switch
    {
        0 => 0, 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128,
    }))];

    private readonly byte[] seen = new byte[Size];

    /// <summary>How many branches were ever taken.</summary>
    public int Branches => seen.Count(value => value != 0);

    /// <summary>Before any instrumented code runs: it writes without looking.</summary>
    public static void Prepare() => Trace.SharedMem = Map;

    public static void Clear()
    {
        new Span<byte>(Map, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the last input went where none went before, or more often; remembers it.</summary>
    public bool Learns()
    {
        var learns = false;
        var words = new ReadOnlySpan<ulong>(Map, Size / 8);
        for (var word = words.IndexOfAnyExcept(0UL); word >= 0; word = Next(words, word))
        {
            for (var at = word * 8; at < (word * 8) + 8; at++)
            {
                var now = Classes[Map[at]];
                learns |= (now & ~seen[at]) != 0;
                seen[at] |= now;
            }
        }
        return learns;
    }

    private static int Next(ReadOnlySpan<ulong> words, int word)
    {
        var step = words[(word + 1)..].IndexOfAnyExcept(0UL);
        return step < 0 ? -1 : word + 1 + step;
    }
}
