namespace Campus.Contents.Fields.Pickers;

/// <summary>The terms of a taxonomy, in its order.</summary>
internal sealed class TermChoices(IContentManager contents)
{
    private const int Deepest = 20;

    /// <param name="taxonomyId">The taxonomy.</param>
    /// <param name="leavesOnly">Whether terms with terms below them cannot be chosen.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Choice>> AllAsync(string taxonomyId, bool leavesOnly, CancellationToken cancellationToken)
    {
        var taxonomy = await contents.GetAsync(taxonomyId, VersionOptions.Latest, cancellationToken);
        return taxonomy is null ? [] : [.. Terms(taxonomy.Nested("TaxonomyPart"), null, leavesOnly, 0)];
    }

    public static bool Matches(Choice term, string text) =>
        term.Title.Contains(text.Trim(), StringComparison.CurrentCultureIgnoreCase);

    private static IEnumerable<Choice> Terms(IEnumerable<ContentItem> terms, string? above, bool leavesOnly, int depth)
    {
        foreach (var term in terms)
        {
            var below = depth < Deepest ? term.Nested("Terms") : [];
            var title = ItemTitle.Of(term);
            if (!leavesOnly || below.Count == 0)
            {
                yield return new(term.ContentItemId, title, above);
            }
            foreach (var deeper in Terms(below, above is null ? title : $"{above} › {title}", leavesOnly, depth + 1))
            {
                yield return deeper;
            }
        }
    }
}
