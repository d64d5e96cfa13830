using Campus.Contents;
using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Types;

/// <summary>What settings can name: content types and taxonomies.</summary>
internal sealed class SettingChoices(CampusDb db, IContentDefinitionManager definitions)
{
    /// <summary>The settings of a field, with all that they can name.</summary>
    public async Task<SettingsView> OfFieldAsync(ContentPartFieldDefinition field, CancellationToken cancellationToken) => new(
        SettingCatalog.OfField(field), field.Settings, await TypesAsync(cancellationToken), await TaxonomiesAsync(cancellationToken));

    public async Task<IReadOnlyList<SelectListItem>> TypesAsync(CancellationToken cancellationToken) =>
    [
        .. (await definitions.ListTypeDefinitionsAsync(cancellationToken))
            .OrderBy(type => type.DisplayName, StringComparer.CurrentCultureIgnoreCase).Select(type => new SelectListItem(type.DisplayName, type.Name)),
    ];

    /// <summary>The newest version of everything whose type has terms.</summary>
    public async Task<IReadOnlyList<SelectListItem>> TaxonomiesAsync(CancellationToken cancellationToken)
    {
        string[] types = [.. (await definitions.ListTypeDefinitionsAsync(cancellationToken)).Where(type => type.Parts.Any(part => part.PartName == "TaxonomyPart")).Select(type => type.Name)];
        return await db.Set<ContentItemVersion>().Where(version => version.Latest && types.Contains(version.ContentType)).OrderBy(version => version.DisplayText)
            .Select(version => new SelectListItem(ItemTitle.Of(version.DisplayText), version.ContentItemId)).ToListAsync(cancellationToken);
    }
}
