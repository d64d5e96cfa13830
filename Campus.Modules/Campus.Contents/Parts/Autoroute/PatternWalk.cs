using Fluid.Ast;

namespace Campus.Contents.Parts;

/// <summary>Looks through a parsed pattern for what the campus does not offer.</summary>
internal sealed class PatternWalk : AstVisitor
{
    public bool IsKnown { get; private set; } = true;

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        IsKnown &= PatternOptions.Filters.Contains(filterExpression.Name);
        return base.VisitFilterExpression(filterExpression);
    }

    // A range is as long as its numbers say, and is made whole before the first step.
    protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
    {
        IsKnown = false;
        return base.VisitRangeExpression(rangeExpression);
    }

    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement) => Refuse(includeStatement);

    protected override Statement VisitRenderStatement(RenderStatement renderStatement) => Refuse(renderStatement);

    protected override Statement VisitFromStatement(FromStatement fromStatement) => Refuse(fromStatement);

    protected override Statement VisitMacroStatement(MacroStatement macroStatement) => Refuse(macroStatement);

    private Statement Refuse(Statement statement)
    {
        IsKnown = false;
        return statement;
    }
}
