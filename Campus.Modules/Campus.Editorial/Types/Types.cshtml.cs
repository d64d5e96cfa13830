using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Types;

/// <summary>All content types and the parts they share.</summary>
[RequirePermission("ViewContentTypes")]
internal sealed class TypesModel(IContentDefinitionManager definitions, IPermissions permissions, TypeUse use) : PageModel
{
    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    /// <summary>Parts that are not simply the fields of one type, with the types that have them.</summary>
    public IReadOnlyList<(ContentPartDefinition Part, IReadOnlyList<ContentTypeDefinition> Types)> Parts { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public bool MayEdit { get; private set; }

    [TempData]
    public string? Said { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Types = [.. (await definitions.ListTypeDefinitionsAsync(cancellationToken)).OrderBy(type => type.DisplayName, StringComparer.CurrentCultureIgnoreCase)];
        var parts = await definitions.ListPartDefinitionsAsync(cancellationToken);
        Parts =
        [
            .. parts.Where(part => Types.All(type => type.Name != part.Name)).OrderBy(KindWords.Part, StringComparer.CurrentCultureIgnoreCase)
                .Select(part => (part, (IReadOnlyList<ContentTypeDefinition>)[.. Types.Where(type => type.Parts.Any(attached => attached.PartName == part.Name))])),
        ];
        Counts = await use.CountAsync(cancellationToken);
        MayEdit = await permissions.HasAsync(User, ContentPermissions.EditContentTypes.Name, cancellationToken);
    }
}
