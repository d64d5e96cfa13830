using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.Mutations;

/// <summary>The changes that one expression can have.</summary>
internal static class Changes
{
    private static readonly Dictionary<SyntaxKind, string[]> Operators = new()
    {
        [SyntaxKind.LessThanExpression] = ["<=", ">="],
        [SyntaxKind.LessThanOrEqualExpression] = ["<", ">"],
        [SyntaxKind.GreaterThanExpression] = [">=", "<="],
        [SyntaxKind.GreaterThanOrEqualExpression] = [">", "<"],
        [SyntaxKind.EqualsExpression] = ["!="],
        [SyntaxKind.NotEqualsExpression] = ["=="],
        [SyntaxKind.LogicalAndExpression] = ["||"],
        [SyntaxKind.LogicalOrExpression] = ["&&"],
        [SyntaxKind.AddExpression] = ["-"],
        [SyntaxKind.SubtractExpression] = ["+"],
        [SyntaxKind.MultiplyExpression] = ["/"],
        [SyntaxKind.DivideExpression] = ["*"],
        [SyntaxKind.ModuloExpression] = ["*"],
    };

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["Any"] = "All", ["All"] = "Any", ["Max"] = "Min", ["Min"] = "Max", ["First"] = "Last", ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault", ["Skip"] = "Take", ["OrderBy"] = "OrderByDescending",
    };

    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        BinaryExpressionSyntax binary when Operators.TryGetValue(binary.Kind(), out var others) && (!IsSum(binary) || IsNumber(binary, model)) =>
            others.Select(other => SyntaxFactory.ParseExpression($"({binary.Left.WithoutTrivia()}) {other} ({binary.Right.WithoutTrivia()})")),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.UnaryMinusExpression } unary => [unary.Operand],
        IsPatternExpressionSyntax matched => [SyntaxFactory.ParseExpression($"!({matched.WithoutTrivia()})"), .. Bounds(matched)],
        LiteralExpressionSyntax literal => Literals(literal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } call, ArgumentList.Arguments.Count: 1 } invocation
            when Calls.TryGetValue(name.Identifier.Text, out var other) =>
            [invocation.WithExpression(call.WithName(SyntaxFactory.IdentifierName(other)))],
        _ => [],
    };

    private static bool IsSum(BinaryExpressionSyntax binary) => binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression
        or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression;

    private static bool IsNumber(BinaryExpressionSyntax binary, SemanticModel model) =>
        IsNumber(model.GetTypeInfo(binary.Left).Type) && IsNumber(model.GetTypeInfo(binary.Right).Type);

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    // The edge of a range in a pattern, such as > 0 or <= 9.
    private static IEnumerable<ExpressionSyntax> Bounds(IsPatternExpressionSyntax matched) =>
        from bound in matched.DescendantNodes().OfType<RelationalPatternSyntax>()
        let other = bound.OperatorToken.Text.EndsWith('=') ? bound.OperatorToken.Text[..1] : bound.OperatorToken.Text + "="
        select (ExpressionSyntax)matched.ReplaceToken(bound.OperatorToken, SyntaxFactory.ParseToken(other).WithTrailingTrivia(SyntaxFactory.Space));

    private static IEnumerable<ExpressionSyntax> Literals(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => [SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)],
        SyntaxKind.FalseLiteralExpression => [SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number => [SyntaxFactory.ParseExpression($"{number + 1}")],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is double number => [SyntaxFactory.ParseExpression(FormattableString.Invariant($"{number + 1:0.0###}"))],
        _ => [],
    };
}
