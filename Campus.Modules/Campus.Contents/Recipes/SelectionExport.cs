using System.Text.Json.Nodes;
using Campus.Contents.Definitions;
using Campus.Contents.Documents;
using Campus.Contents.Items;
using Campus.Contents.Recipes.Steps;
using Campus.Contents.References;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Recipes;

/// <summary>Exports some items and types, with what they need to work on a campus that has none of it.</summary>
internal sealed class SelectionExport(
    CampusDb db, SiteDocuments documents, IEnumerable<IRecipeStep> kinds, ContentSteps contents)
{
    private const int BatchSize = 500;

    public async Task WriteAsync(RecipeExport export, RecipeSelection selection, CancellationToken cancellationToken)
    {
        var needs = new ExportNeeds();
        var versions = await VersionsAsync(selection, needs, cancellationToken);
        var types = selection.WithNeeds ? selection.TypeNames.Concat(needs.Types) : selection.TypeNames;
        var steps = new JsonArray();
        if (await DefinitionsAsync(types, selection.WithNeeds, cancellationToken) is { } made)
        {
            steps.Add(made);
        }
        foreach (var kind in kinds.Where(_ => selection.WithNeeds).OrderBy(kind => kind.Order))
        {
            var named = await kind.ExportNamedAsync(export, versions.Select(version => version.Read()), cancellationToken);
            named.ToList().ForEach(steps.Add);
        }
        (await contents.OfAsync(versions, cancellationToken)).ToList().ForEach(steps.Add);
        await export.WriteAsync(steps, cancellationToken);
    }

    // From item to item until nothing new is needed.
    private async Task<List<ContentItemVersion>> VersionsAsync(
        RecipeSelection selection, ExportNeeds needs, CancellationToken cancellationToken)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        List<ContentItemVersion> found = [];
        string[] open = [.. selection.ContentItemIds.Distinct(StringComparer.Ordinal)];
        while (open.Length > 0)
        {
            known.UnionWith(open);
            foreach (var ids in open.Chunk(BatchSize))
            {
                found.AddRange(await db.Set<ContentItemVersion>().AsNoTracking()
                    .Where(version => ids.Contains(version.ContentItemId) && (version.Published || version.Latest)).ToListAsync(cancellationToken));
            }
            var fresh = found.Where(version => open.Contains(version.ContentItemId)).ToList();
            fresh.ForEach(version => needs.Read(version.Read()));
            open = selection.WithNeeds
                ? [.. needs.Items.Concat(await ContainedAsync(open, cancellationToken)).Where(id => !known.Contains(id)).Distinct(StringComparer.Ordinal)]
                : [];
        }
        return found;
    }

    private Task<List<string>> ContainedAsync(string[] lists, CancellationToken cancellationToken) =>
        db.Set<ContentReference>().Where(reference => reference.Kind == ContentReference.List && lists.Contains(reference.Target))
            .Select(reference => reference.ContentItemId).ToListAsync(cancellationToken);

    private async Task<JsonObject?> DefinitionsAsync(IEnumerable<string> wanted, bool withNeeds, CancellationToken cancellationToken)
    {
        Dictionary<string, JsonObject> types = new(StringComparer.OrdinalIgnoreCase);
        Stack<string> open = new(wanted);
        while (open.TryPop(out var name))
        {
            if (!types.ContainsKey(name) && await documents.FindAsync(DefinitionRecords.Types, name, cancellationToken) is JsonObject type)
            {
                types.Add(name, type);
                (withNeeds ? ExportNeeds.TypesInside(type) : []).ToList().ForEach(open.Push);
            }
        }
        if (types.Count == 0)
        {
            return null;
        }
        var partNames = types.Values.SelectMany(ExportNeeds.PartsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = (await documents.ListAsync(DefinitionRecords.Parts, cancellationToken)).Where(part => partNames.Contains(part.Key));
        var ordered = (await documents.ListAsync(DefinitionRecords.Types, cancellationToken)).Where(type => types.ContainsKey(type.Key));
        return new JsonObject
        {
            ["name"] = "ContentDefinition",
            [DefinitionRecords.Types] = new JsonArray([.. ordered.Select(SiteDocuments.Parse)]),
            [DefinitionRecords.Parts] = new JsonArray([.. parts.Select(SiteDocuments.Parse)]),
        };
    }
}
