using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests.Folders;

/// <summary>A folder of a module that uses another one, with the first place where it does.</summary>
internal sealed record Arrow(string From, string To, string Place);

/// <summary>
/// What the top folders of a module use of each other: types, and methods that extend a type, by their name where their
/// namespace is in scope. The root of a module is its contract and its table of contents, and is no folder.
/// </summary>
internal sealed partial class ModuleFolders
{
    private readonly string path;
    private readonly List<SourceFile> files;
    private readonly ILookup<string, Declaration> types;
    private readonly ILookup<string, Declaration> extensions;

    public ModuleFolders(string path)
    {
        this.path = path;
        files = [.. SourceFile.All.Where(file => file.Path.StartsWith(path + "/", StringComparison.Ordinal))];
        var declared = files.Where(file => file.IsCSharp && FolderOf(file) is not null).SelectMany(DeclaredIn).ToList();
        types = declared.Where(one => !one.IsMethod).ToLookup(one => one.Name, StringComparer.Ordinal);
        extensions = declared.Where(one => one.IsMethod).ToLookup(one => one.Name, StringComparer.Ordinal);
    }

    /// <summary>The modules and the theme, by their folders.</summary>
    public static IReadOnlyList<string> Modules =>
    [
        .. SourceFile.All.Where(file => file.Extension == ".csproj" && file.Path.Split('/') is ["Campus.Modules" or "Campus.Themes", _, _])
            .Select(file => file.Path[..file.Path.LastIndexOf('/')]).Order(StringComparer.Ordinal),
    ];

    public string Name => path.Split('/')[1];

    /// <summary>Every arrow between two folders, once.</summary>
    public IReadOnlyList<Arrow> Arrows =>
    [
        .. from file in files
           let folder = FolderOf(file)
           where folder is not null && (file.IsCSharp || file.Extension == ".cshtml")
           from use in file.IsCSharp ? UsesInCode(file) : UsesInView(file)
           where use.Folder != folder
           group use by (From: folder, To: use.Folder) into same
           let first = same.First()
           select new Arrow(same.Key.From, same.Key.To, $"{first.Place} uses {first.Name}"),
    ];

    /// <summary>The arrows by which one can come back to where one started.</summary>
    public IReadOnlyList<Arrow> Circles
    {
        get
        {
            var arrows = Arrows;
            var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
            return [.. arrows.Where(arrow => Reaches(next, arrow.To, arrow.From))];
        }
    }

    private string? FolderOf(SourceFile file)
    {
        var below = file.Path[(path.Length + 1)..];
        return below.Contains('/', StringComparison.Ordinal) ? below.Split('/')[0] : null;
    }

    private IEnumerable<Declaration> DeclaredIn(SourceFile file)
    {
        var folder = FolderOf(file)!;
        var space = SpaceOf(file);
        foreach (var node in file.Root.DescendantNodes())
        {
            if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && node.Parent is BaseNamespaceDeclarationSyntax)
            {
                var name = node is BaseTypeDeclarationSyntax type ? type.Identifier.Text : ((DelegateDeclarationSyntax)node).Identifier.Text;
                yield return new Declaration(name, space, folder, IsMethod: false);
            }
            else if (node is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method && first.Modifiers.Any(SyntaxKind.ThisKeyword))
            {
                yield return new Declaration(method.Identifier.Text, space, folder, IsMethod: true);
            }
        }
    }

    private IEnumerable<Use> UsesInCode(SourceFile file)
    {
        var usings = file.Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(one => one.NamespaceOrType.ToString());
        var scope = Scope(SpaceOf(file), usings);
        return from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
               where name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null
               from found in Find(name, scope)
               select new Use(found.Name, found.Folder, file.At(name));
    }

    private IEnumerable<Declaration> Find(SimpleNameSyntax name, HashSet<string> scope)
    {
        var text = name.Identifier.Text;
        var left = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression.ToString(),
            QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left.ToString(),
            _ => null,
        };
        return name.Parent is NameColonSyntax or NameEqualsSyntax ? []
            : left is null && name.Parent is not MemberBindingExpressionSyntax ? types[text].Where(type => scope.Contains(type.Space))
            : types[text].Where(type => left is not null && scope.Any(space => $"{space}.{left}" == type.Space || left == type.Space))
                .Concat(extensions[text].Where(method => scope.Contains(method.Space)));
    }

    // Razor is not parsed here: a word with a capital that is the name of a type in scope is taken for it.
    private IEnumerable<Use> UsesInView(SourceFile file)
    {
        var imports = SourceFile.Razor.Where(other => other.Name == "_ViewImports.cshtml"
            && file.Path.StartsWith(other.Path[..^other.Name.Length], StringComparison.Ordinal));
        var usings = imports.Append(file).SelectMany(view => ViewUsing().Matches(view.Text)).Select(match => match.Groups["space"].Value);
        var scope = Scope("", usings);
        return from line in file.Text.Split('\n').Index()
               where !line.Item.StartsWith("@using", StringComparison.Ordinal)
               from match in Word().Matches(line.Item)
               from type in types[match.Groups["name"].Value]
               let left = match.Groups["left"].Value.TrimEnd('.')
               where left.Length == 0 ? scope.Contains(type.Space) : left == type.Space || scope.Any(space => $"{space}.{left}" == type.Space)
               select new Use(type.Name, type.Folder, $"{file.Path}:{line.Index + 1}");
    }

    private static string SpaceOf(SourceFile file) =>
        file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    // A namespace sees what stands in those around it.
    private static HashSet<string> Scope(string space, IEnumerable<string> usings)
    {
        HashSet<string> scope = [.. usings];
        for (var rest = space; rest.Length > 0; rest = rest.Contains('.', StringComparison.Ordinal) ? rest[..rest.LastIndexOf('.')] : "")
        {
            scope.Add(rest);
        }
        return scope;
    }

    private static bool Reaches(ILookup<string, string> next, string from, string goal)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { from };
        Stack<string> open = new([from]);
        while (open.TryPop(out var here))
        {
            if (here == goal)
            {
                return true;
            }
            foreach (var there in next[here].Where(seen.Add))
            {
                open.Push(there);
            }
        }
        return false;
    }

    private sealed record Declaration(string Name, string Space, string Folder, bool IsMethod);

    private sealed record Use(string Name, string Folder, string Place);

    [GeneratedRegex(@"^@using (?<space>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex ViewUsing();

    [GeneratedRegex(@"(?<![\w.""'/-])(?<left>(?:[A-Z]\w*\.)*)(?<name>[A-Z]\w*)")]
    private static partial Regex Word();
}
