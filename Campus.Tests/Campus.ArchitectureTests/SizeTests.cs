using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests;

/// <summary>Files and methods stay small enough to read at once.</summary>
public sealed class SizeTests
{
    private const int LongestMethod = 30;
    private const int Columns = 120;

    // It only comes down. New lines fit; what is touched is made to fit.
    private const int LongLines = 2640;

    // At most five, each with its reason.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal);

    [Fact]
    public void Files_are_within_their_size() =>
        Rule.Holds(
            from file in SourceFile.All
            let most = Most(file)
            where file.Lines > most && !Exceptions.ContainsKey(file.Path)
            select $"{file.Path}: {file.Lines} lines, at most {most}");

    [Fact]
    public void Methods_fit_a_screen() =>
        Rule.Holds(
            from file in SourceFile.Product
            from method in file.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            let lines = LinesIn(method)
            where lines > LongestMethod && !IsTables(method) && !Exceptions.ContainsKey(file.Path)
            select $"{file.At(method)}: {NameOf(method)} has {lines} lines, at most {LongestMethod}");

    // One number for all of it, so that a file may move without anybody counting.
    [Fact]
    public void Lines_fit_a_window() =>
        Shrinking.Stays(
            LongLines, room: 40,
            [
                .. from file in SourceFile.Product
                   from line in file.Text.Split('\n').Index()
                   where line.Item.Length > Columns
                   select $"{file.Path}:{line.Index + 1}: {line.Item.Length} columns",
            ]);

    [Fact]
    public void Exceptions_are_few_and_needed() =>
        Rule.Holds(
            Exceptions.Keys.Skip(5).Select(path => $"{path}: one exception too many")
                .Concat(from path in Exceptions.Keys
                        where SourceFile.All.FirstOrDefault(file => file.Path == path) is not { } file || file.Lines <= Most(file)
                        select $"{path} needs no exception"));

    // An expression is as long to read as the same steps between braces.
    private static int LinesIn(BaseMethodDeclarationSyntax method) => method switch
    {
        { Body: { } body } => LinesOf(body) - 1 - RawTextIn(body),
        { ExpressionBody: { } body } => LinesOf(body) - RawTextIn(body),
        _ => 0,
    };

    private static string NameOf(BaseMethodDeclarationSyntax method) =>
        method is MethodDeclarationSyntax named ? named.Identifier.Text : method.Kind().ToString();

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line;
    }

    // SQL and sample texts in raw strings are read as what they are, not as steps of the method.
    private static int RawTextIn(SyntaxNode body) =>
        body.DescendantNodes().Where(node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax).Sum(LinesOf);

    // A table's configuration is a list of columns; splitting it hides the table.
    private static bool IsTables(BaseMethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Any(parameter => parameter.Type?.ToString() is "ModelBuilder");

    private static int Most(SourceFile file) => file switch
    {
        _ when file.Path.Contains("/Migrations/", StringComparison.Ordinal) => int.MaxValue,
        { Name: "Startup.cs" } => 120,
        _ when file.Name.EndsWith(".cshtml.cs", StringComparison.Ordinal) => 90,
        { Extension: ".cs" } => 300,
        { Extension: ".cshtml" } => 120,
        { Extension: ".css" } => 250,
        { Extension: ".js" or ".mjs" } => 200,
        { Extension: ".sql" } => 80,
        { Extension: ".csproj" } => 20,
        { Name: "README.md" } => 120,
        _ => int.MaxValue,
    };
}
