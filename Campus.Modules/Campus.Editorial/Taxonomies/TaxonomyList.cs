using Campus.Contents;
using Campus.Contents.Display;
using Campus.Contents.Items;
using Campus.Contents.References;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Taxonomies;

/// <summary>A term with how deep it stands and how many published items have it.</summary>
internal sealed record CountedTerm(ContentItem Item, int Depth, int Uses);

/// <summary>Reads the newest version of every item whose type has terms.</summary>
internal sealed class TaxonomyList(CampusDb db, IContentDefinitionManager definitions, ReferenceSearch references)
{
    private const string Part = "TaxonomyPart";

    public async Task<IReadOnlyList<ContentItem>> AllAsync(CancellationToken cancellationToken)
    {
        var types = await TypesAsync(cancellationToken);
        var rows = await db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Latest && types.Contains(version.ContentType))
            .OrderBy(version => version.DisplayText).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>One taxonomy; null when there is none under that id.</summary>
    public async Task<ContentItem?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var types = await TypesAsync(cancellationToken);
        var row = await db.Set<ContentItemVersion>().AsNoTracking()
            .SingleOrDefaultAsync(version => version.Latest && version.ContentItemId == id && types.Contains(version.ContentType), cancellationToken);
        return row?.Read();
    }

    public async Task<IReadOnlyList<CountedTerm>> TermsAsync(ContentItem taxonomy, CancellationToken cancellationToken)
    {
        var terms = ShownReferences.Terms(taxonomy).ToList();
        var uses = await references.CountAsync(ContentReference.Term, [.. terms.Select(term => term.Item.ContentItemId)], cancellationToken);
        return [.. terms.Select(term => new CountedTerm(term.Item, term.Depth, uses.GetValueOrDefault(term.Item.ContentItemId)))];
    }

    private async Task<string[]> TypesAsync(CancellationToken cancellationToken) =>
        [.. (await definitions.ListTypeDefinitionsAsync(cancellationToken)).Where(type => type.Parts.Any(part => part.PartName == Part)).Select(type => type.Name)];
}
