using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests;

/// <summary>
/// No expression can be made to try all ways to read a text: that costs minutes for a text of a page (ReDoS). Each is read
/// without backtracking, or ends by itself after a time.
/// </summary>
public sealed class RegexTests
{
    private static readonly string[] AtOnce = ["IsMatch", "Match", "Matches", "Replace", "Split", "Count", "EnumerateMatches"];

    [Fact]
    public void Expressions_are_read_without_going_back() =>
        Rule.Holds(
            from file in SourceFile.Product
            from attribute in file.Root.DescendantNodes().OfType<AttributeSyntax>()
            where attribute.Name.ToString() == "GeneratedRegex" && !IsBounded(attribute.ArgumentList)
            select $"{file.At(attribute)}: add RegexOptions.NonBacktracking");

    [Fact]
    public void Expressions_are_written_where_they_can_be_seen() =>
        Rule.Holds(
            from file in SourceFile.Product
            from node in file.Root.DescendantNodes()
            where IsMadeHere(node)
            select $"{file.At(node)}: write it as a GeneratedRegex, with RegexOptions.NonBacktracking");

    private static bool IsBounded(SyntaxNode? arguments) =>
        arguments?.ToString() is { } text
        && (text.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal) || text.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal));

    private static bool IsMadeHere(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax made => made.Type.ToString() == "Regex" && !IsBounded(made.ArgumentList),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } =>
            call.Expression.ToString() == "Regex" && AtOnce.Contains(call.Name.Identifier.Text),
        _ => false,
    };
}
