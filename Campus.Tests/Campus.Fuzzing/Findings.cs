using System.Security.Cryptography;

namespace Campus.Fuzzing;

/// <summary>Prints what went wrong, and keeps the input: the first of each kind.</summary>
internal static class Findings
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal);

    public static void Add(Target target, byte[] bytes, string what, string kind)
    {
        if (!Known.Add(target.Name + kind))
        {
            return;
        }
        var file = Save(target.Folder, bytes, "finding-");
        Console.WriteLine($"FINDING {target.Name} {Path.GetFileName(file)} ({bytes.Length} bytes)\n{what}");
    }

    /// <summary>One and the same fault: the exception and where it came from.</summary>
    public static string Kind(Exception exception) =>
        exception.GetType().FullName + string.Join('|', (exception.StackTrace ?? "").Split('\n').Take(3));

    /// <summary>Writes an input by its own sum, so that it stands there once.</summary>
    public static string Save(string folder, byte[] bytes, string prefix)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, prefix + Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
