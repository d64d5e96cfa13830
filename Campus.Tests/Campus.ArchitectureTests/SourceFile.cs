using Campus.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Campus.ArchitectureTests;

/// <summary>A file that people wrote.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly HashSet<string> NotWritten = new(StringComparer.Ordinal)
    {
        ".git", ".gen", ".vs", ".idea", "bin", "obj", "node_modules", "dist", "App_Data", "TestResults", "artifacts",
    };

    private static readonly HashSet<string> Binary = new(StringComparer.OrdinalIgnoreCase)
    {
        ".webp", ".png", ".jpg", ".ico", ".woff2", ".pdf", ".zip",
    };

    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(() => [.. Below(new DirectoryInfo(SourceTree.Root))]);
    private SyntaxNode? root;

    /// <summary>All of them, texts only.</summary>
    public static IReadOnlyList<SourceFile> All => Files.Value;

    /// <summary>C# that ships: not tests, not migrations, which a tool writes.</summary>
    public static IEnumerable<SourceFile> Product =>
        All.Where(file => file.IsCSharp && !file.IsTest && !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    /// <summary>Razor pages and views.</summary>
    public static IEnumerable<SourceFile> Razor => All.Where(file => file.Extension == ".cshtml");

    public string Extension => System.IO.Path.GetExtension(Path);

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsCSharp => Extension == ".cs";

    public bool IsTest => Path.StartsWith("Campus.Tests/", StringComparison.Ordinal);

    public int Lines => Text.Count(letter => letter == '\n');

    /// <summary>The C# in it, parsed.</summary>
    public SyntaxNode Root => root ??= CSharpSyntaxTree.ParseText(Text).GetRoot();

    /// <summary>A place in this file that a reader can open.</summary>
    public string At(SyntaxNodeOrToken place) => $"{Path}:{place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>The lines that hold a text.</summary>
    public IEnumerable<string> LinesWith(string text) =>
        Text.Split('\n').Index()
            .Where(line => line.Item.Contains(text, StringComparison.Ordinal))
            .Select(line => $"{Path}:{line.Index + 1}: {text}");

    private static IEnumerable<SourceFile> Below(DirectoryInfo folder)
    {
        var here = folder.EnumerateFiles()
            .Where(file => !Binary.Contains(file.Extension) && !NotWritten.Contains(file.Name))
            .Select(file => new SourceFile(
                System.IO.Path.GetRelativePath(SourceTree.Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)));
        return here.Concat(folder.EnumerateDirectories().Where(sub => !NotWritten.Contains(sub.Name)).SelectMany(Below));
    }
}
