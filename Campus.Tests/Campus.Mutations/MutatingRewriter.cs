using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.Mutations;

/// <summary>
/// Puts every mutant of a file beside the code it changes: <c>(Switch.Is(7) ? mutant : code)</c>. So all of them are compiled at
/// once, and a number chooses the one that is alive.
/// </summary>
internal sealed class MutatingRewriter(SemanticModel model, string path, int first, IReadOnlySet<string> refused) : CSharpSyntaxRewriter
{
    public const string Switch = "global::CampusMutants.Switch";

    private readonly List<Mutant> found = [];

    public IReadOnlyList<Mutant> Found => found;

    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        null => null,
        // What must be known when compiling, or is no code.
        AttributeListSyntax or EnumMemberDeclarationSyntax or PatternSyntax or SwitchLabelSyntax or ParameterSyntax
            or InterpolationAlignmentClauseSyntax => node,
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => node,
        LocalDeclarationStatementSyntax { IsConst: true } => node,
        ExpressionStatementSyntax statement => Statement(statement),
        ExpressionSyntax expression => Expression(expression),
        _ => base.Visit(node),
    };

    private SyntaxNode? Expression(ExpressionSyntax expression)
    {
        var rewritten = (ExpressionSyntax?)base.Visit(expression);
        if (rewritten is null || expression is TypeSyntax || DeclaresNames(expression) || IsPartOfName(expression) || IsOnce(expression))
        {
            return rewritten;
        }
        foreach (var mutant in Changes.Of(expression, model))
        {
            if (Add(expression, mutant) is { } id)
            {
                var choice = $"({Switch}.Is({id}) ? ({mutant.WithoutTrivia()}) : ({rewritten.WithoutTrivia()}))";
                rewritten = SyntaxFactory.ParseExpression(Cast(expression) + choice).WithTriviaFrom(expression);
            }
        }
        return rewritten;
    }

    // i++ and total += x stand alone, where a choice of values cannot.
    private SyntaxNode? Statement(ExpressionStatementSyntax statement)
    {
        var other = statement.Expression switch
        {
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } up => $"{up.Operand}--",
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } down => $"{down.Operand}++",
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } add => $"{add.Left} -= {add.Right}",
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SubtractAssignmentExpression } subtract => $"{subtract.Left} += {subtract.Right}",
            _ => null,
        };
        var rewritten = (StatementSyntax)base.Visit(statement)!;
        return other is not null && Add(statement.Expression, SyntaxFactory.ParseExpression(other)) is { } id
            ? SyntaxFactory.ParseStatement($"if ({Switch}.Is({id})) {{ {other}; }} else {{ {rewritten.WithoutTrivia()} }}").WithTriviaFrom(statement)
            : rewritten;
    }

    private int? Add(ExpressionSyntax before, ExpressionSyntax after)
    {
        var line = before.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var mutant = new Mutant(first + found.Count, $"{path}:{line}", Short(before), Short(after));
        if (refused.Contains(KeyOf(mutant, before.SpanStart)))
        {
            return null;
        }
        found.Add(mutant);
        Keys[mutant.Id] = KeyOf(mutant, before.SpanStart);
        return mutant.Id;
    }

    /// <summary>A name for each mutant that stays the same when others are left out.</summary>
    public Dictionary<int, string> Keys { get; } = [];

    private static string KeyOf(Mutant mutant, int start) => $"{mutant.Place}@{start}: {mutant.After}";

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.WithoutTrivia().ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 90 ? text : text[..87] + "...";
    }

    // A number may become a smaller kind of number only where it is written out.
    private string Cast(ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression);
        return expression is LiteralExpressionSyntax && type.ConvertedType is { IsValueType: true } converted
            && !SymbolEqualityComparer.Default.Equals(type.Type, converted) ? $"({converted.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})" : "";
    }

    // A name that comes into being in an expression would come twice.
    private static bool DeclaresNames(ExpressionSyntax expression) =>
        expression.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
            .Any(node => node is SingleVariableDesignationSyntax or DeclarationExpressionSyntax or FromClauseSyntax);

    // What is worked out when its class is first used is worked out before any mutant is alive.
    private static bool IsOnce(ExpressionSyntax expression) =>
        expression.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax) switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword),
            PropertyDeclarationSyntax { Initializer: not null } property => property.Modifiers.Any(SyntaxKind.StaticKeyword),
            _ => false,
        };

    private static bool IsPartOfName(ExpressionSyntax expression) => expression.Parent is NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax;
}
