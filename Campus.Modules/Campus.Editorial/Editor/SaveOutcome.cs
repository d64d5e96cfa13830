using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Editor.Units;

namespace Campus.Editorial.Editor;

/// <summary>What a save of a form did.</summary>
internal abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>There is no such item.</summary>
    public sealed record NotThere : SaveOutcome;

    /// <summary>The current user may not change it.</summary>
    public sealed record NotAllowed : SaveOutcome;

    /// <summary>Everything was looked at; each edit says what became of it.</summary>
    /// <param name="Opened">The item as it is now.</param>
    /// <param name="Edits">The posted units.</param>
    /// <param name="Tree">What the act on the tree did; null without one.</param>
    public sealed record Done(OpenedItem Opened, IReadOnlyList<UnitEdit> Edits, TreeChange? Tree) : SaveOutcome;
}
