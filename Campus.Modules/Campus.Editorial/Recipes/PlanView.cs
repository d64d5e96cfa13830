using Campus.Contents;
using Campus.Platform;
using Campus.Theme;

namespace Campus.Editorial.Recipes;

/// <summary>A plan as it stands on the page: by what would happen, the worst first.</summary>
internal sealed record PlanView(RecipePlan Plan, RecipeOutcome? Only, int Page)
{
    /// <summary>How many lines of a kind are in sight at once.</summary>
    public const int Most = 50;

    private static readonly (RecipeOutcome Outcome, string Title, string Words, Kind Kind)[] Kinds =
    [
        (RecipeOutcome.Refused, "Kan niet", "kan niet", Kind.Error),
        (RecipeOutcome.Warning, "Let op", "let op", Kind.Warning),
        (RecipeOutcome.Changed, "Verandert", "verandert", Kind.Info),
        (RecipeOutcome.Created, "Nieuw", "nieuw", Kind.Ok),
        (RecipeOutcome.Kept, "Wordt bewaard zoals het is", "bewaard", Kind.Neutral),
        (RecipeOutcome.Unchanged, "Blijft hetzelfde", "hetzelfde", Kind.Neutral),
    ];

    public IEnumerable<PlanGroup> All => Kinds
        .Select(kind => new PlanGroup(kind.Outcome, kind.Title, kind.Words, kind.Kind, [.. Plan.Changes.Where(change => change.Outcome == kind.Outcome)]))
        .Where(group => group.Lines.Count > 0);

    public IEnumerable<PlanGroup> Groups => All.Where(group => Only is null || group.Outcome == Only);

    public int Pages => Only is null ? 1 : Math.Max(1, (Groups.Sum(group => group.Lines.Count) + Most - 1) / Most);

    public IEnumerable<RecipeChange> LinesOf(PlanGroup group) => group.Lines.Skip(Only is null ? 0 : (Math.Clamp(Page, 1, Pages) - 1) * Most).Take(Most);

    /// <summary>Whether leaving out what scripts would give is what makes the difference.</summary>
    public bool HasScripts => Plan.Changes.Any(change => change.Outcome == RecipeOutcome.Refused && change.Subject.StartsWith("Expressie ", StringComparison.Ordinal));

    public bool ChangesNothing => Plan.Changes.All(change => change.Outcome is RecipeOutcome.Unchanged or RecipeOutcome.Warning);
}

/// <summary>The lines of a plan with one outcome.</summary>
internal sealed record PlanGroup(RecipeOutcome Outcome, string Title, string Words, Kind Kind, IReadOnlyList<RecipeChange> Lines)
{
    public string Id => Outcome.ToString().ToLowerInvariant();
}
