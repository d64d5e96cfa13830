using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Campus.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Campus.Mutations;

/// <summary>Compiles modules once more with all mutants in them, beside the tests that were built with the product as it is.</summary>
internal sealed partial class MutatedAssembly
{
    // Rules that need nothing but their arguments: progress, grading, conversations, differences of texts, what xAPI allows.
    private static readonly string[] Places =
    [
        "Campus.Courses/Activities/", "Campus.Courses/Kinds/", "Campus.Courses/Progress/", "Campus.Courses/Simulation/", "/TextDiff.cs",
        "Campus.Xapi/Statements/Validation/",
    ];

    private const string SwitchSource =
        """
        namespace CampusMutants;
        public static class Switch
        {
            public static int Alive = -1;
            public static bool[] Reached = new bool[100_000];
            public static bool Is(int id) { Reached[id] = true; return id == Alive; }
        }
        """;

    // Those that write the other half of a partial method; endpoints and settings work without theirs.
    private static readonly string[] Needed =
        ["System.Text.RegularExpressions.Generator", "System.Text.Json.SourceGeneration", "Microsoft.Extensions.Logging.Generators"];

    private readonly string project;
    private readonly string name;
    private readonly IReadOnlyList<string> files;

    private MutatedAssembly(string project, IReadOnlyList<string> files) => (this.project, name, this.files) = (project, Path.GetFileName(project), files);

    /// <summary>The folder of the rule tests as they were built.</summary>
    public static string Tests => Path.Combine(
        SourceTree.Root, "Campus.Tests", "Campus.RuleTests", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name);

    public static IReadOnlyList<Mutant> WriteAll(string filter, string output)
    {
        List<Mutant> all = [];
        foreach (var project in Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "Campus.Modules")).Order(StringComparer.Ordinal))
        {
            var sources = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                    && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).ToList();
            if (sources.Any(file => IsRule(file, filter)))
            {
                all.AddRange(new MutatedAssembly(project, sources).Write(filter, output, all.Count));
            }
        }
        return all;
    }

    private static bool IsRule(string file, string filter) =>
        Places.Any(place => Relative(file).Contains(place, StringComparison.Ordinal)) && Relative(file).Contains(filter, StringComparison.Ordinal);

    private static string Relative(string file) => Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/');

    private List<Mutant> Write(string filter, string output, int first)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var generated = Directory.EnumerateFiles(Path.Combine(project, "obj", "Debug", "net10.0"), "*.cs").Where(file => !file.EndsWith("RazorAssemblyInfo.cs", StringComparison.Ordinal));
        var trees = files.Concat(generated).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parse, file)).ToList();
        var plain = Compile(trees.Append(CSharpSyntaxTree.ParseText(SwitchSource, parse, "Switch.cs")), parse);
        HashSet<string> refused = new(StringComparer.Ordinal);
        while (true)
        {
            var (compilation, mutants, keys) = Mutate(plain, filter, first, refused);
            using var stream = File.Create(Path.Combine(output, $"{name}.dll"));
            var result = compilation.Emit(stream, manifestResources: Resources());
            if (result.Success)
            {
                return mutants;
            }
            var wrong = result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).ToList();
            var blamed = wrong.Select(MutantAt).OfType<int>().Select(id => keys[id]).ToList();
            if (blamed.Count == 0)
            {
                throw new InvalidOperationException($"{name} does not compile: {wrong[0]}");
            }
            refused.UnionWith(blamed);
        }
    }

    private static (CSharpCompilation Compilation, List<Mutant> Mutants, Dictionary<int, string> Keys) Mutate(
        CSharpCompilation plain, string filter, int first, HashSet<string> refused)
    {
        var mutated = plain;
        List<Mutant> mutants = [];
        Dictionary<int, string> keys = [];
        foreach (var tree in plain.SyntaxTrees.Where(tree => Path.IsPathRooted(tree.FilePath) && IsRule(tree.FilePath, filter)))
        {
            var rewriter = new MutatingRewriter(plain.GetSemanticModel(tree), Relative(tree.FilePath), first + mutants.Count, refused);
            var root = rewriter.Visit(tree.GetRoot())!;
            mutants.AddRange(rewriter.Found);
            foreach (var (id, key) in rewriter.Keys)
            {
                keys[id] = key;
            }
            mutated = mutated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(root.ToFullString(), (CSharpParseOptions)tree.Options, tree.FilePath, System.Text.Encoding.UTF8));
        }
        return (mutated, mutants, keys);
    }

    // The mutant in which a mistake stands: the nearest choice around it.
    private static int? MutantAt(Diagnostic wrong)
    {
        var node = wrong.Location.SourceTree?.GetRoot().FindNode(wrong.Location.SourceSpan);
        return node?.AncestorsAndSelf().Where(one => one is ConditionalExpressionSyntax or IfStatementSyntax or ParenthesizedExpressionSyntax or StatementSyntax)
            .Select(one => Chosen().Match(one.ToString())).Where(match => match.Success).Select(match => (int?)int.Parse(match.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
    }

    private CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, CSharpParseOptions parse)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(name, trees, References(), options);
        CSharpGeneratorDriver.Create(Generators().Select(one => one.AsSourceGenerator()), parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    private IEnumerable<MetadataReference> References() =>
        Directory.EnumerateFiles(Tests, "*.dll").Where(IsManaged).Where(file => Path.GetFileNameWithoutExtension(file) != name)
            .Concat(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
            .DistinctBy(Path.GetFileName).Select(file => MetadataReference.CreateFromFile(file));

    private static bool IsManaged(string file)
    {
        try
        {
            AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static IEnumerable<IIncrementalGenerator> Generators()
    {
        var packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs"));
        return from pack in new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }
               let newest = Directory.EnumerateDirectories(Path.Combine(packs, pack)).Order(StringComparer.Ordinal).Last()
               from file in Directory.EnumerateFiles(Path.Combine(newest, "analyzers", "dotnet", "cs"), "*.dll")
               where Needed.Contains(Path.GetFileNameWithoutExtension(file))
               from type in TypesOf(AssemblyLoadContext.Default.LoadFromAssemblyPath(file))
               where !type.IsAbstract && type.IsAssignableTo(typeof(IIncrementalGenerator)) && type.IsDefined(typeof(GeneratorAttribute), false)
               select (IIncrementalGenerator)Activator.CreateInstance(type, nonPublic: true)!;
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException some)
        {
            return some.Types.OfType<Type>();
        }
    }

    // Texts that the module carries are taken from the module as it was built.
    private IEnumerable<ResourceDescription> Resources()
    {
        var context = new AssemblyLoadContext(name, isCollectible: true);
        var built = context.LoadFromAssemblyPath(Path.Combine(Tests, $"{name}.dll"));
        return [.. built.GetManifestResourceNames().Select(resource => new ResourceDescription(resource, () => built.GetManifestResourceStream(resource)!, isPublic: true))];
    }

    [GeneratedRegex(@"CampusMutants\.Switch\.Is\((?<id>\d+)\)")]
    private static partial Regex Chosen();
}
