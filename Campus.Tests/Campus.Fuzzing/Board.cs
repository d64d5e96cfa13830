using System.IO.MemoryMappedFiles;

namespace Campus.Fuzzing;

/// <summary>What parent and child both see: the input that is being read, and what was done so far. It outlives a child that dies.</summary>
internal sealed class Board : IDisposable
{
    private const int Counters = 64;
    private const int InputAt = 64 * 1024;
    private const int Largest = 1 << 20;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public Board(string path, bool fresh)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (fresh)
        {
            File.Delete(path);
        }
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, InputAt + Largest);
        view = file.CreateViewAccessor();
    }

    /// <summary>Which numbers were used for mutations; the next child goes on from there.</summary>
    public int Number
    {
        get => view.ReadInt32(0);
        set => view.Write(0, value);
    }

    /// <summary>The input that is read now; null between two.</summary>
    public (int Target, byte[] Bytes)? Input
    {
        get
        {
            var bytes = new byte[view.ReadInt32(8)];
            view.ReadArray(InputAt, bytes, 0, bytes.Length);
            return view.ReadInt32(4) is > 0 and var target ? (target - 1, bytes) : null;
        }
    }

    public void Begin(int target, byte[] bytes)
    {
        view.WriteArray(InputAt, bytes, 0, bytes.Length);
        view.Write(8, bytes.Length);
        view.Write(4, target + 1);
    }

    public void End(int target)
    {
        view.Write(4, 0);
        Add(target, 0, 1);
    }

    /// <summary>How many inputs a target read, in how much time, how many were kept, and how many branches it took.</summary>
    public (long Read, TimeSpan Time, long Kept, long Branches) Of(int target) =>
        (At(target, 0), TimeSpan.FromMilliseconds(At(target, 1)), At(target, 2), At(target, 3));

    public void Spend(int target, TimeSpan time) => Add(target, 1, (long)time.TotalMilliseconds);

    public void Keeps(int target, int kept, int branches)
    {
        view.Write(Place(target, 2), (long)kept);
        view.Write(Place(target, 3), (long)branches);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }

    private static int Place(int target, int counter) => Counters + (target * 32) + (counter * 8);

    private long At(int target, int counter) => view.ReadInt64(Place(target, counter));

    private void Add(int target, int counter, long more) => view.Write(Place(target, counter), At(target, counter) + more);
}
