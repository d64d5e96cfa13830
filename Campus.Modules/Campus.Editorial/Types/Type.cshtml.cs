using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Types;

/// <summary>One content type: its settings, its parts in order, and their fields.</summary>
[RequirePermission("ViewContentTypes")]
internal sealed class TypeModel(IContentDefinitionManager definitions, IPermissions permissions, TypeUse use) : PageModel
{
    public ContentTypeDefinition Type { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public bool MayExport { get; private set; }

    public int Items { get; private set; }

    /// <summary>Parts with fields of their own that other types have as well, with how many those are.</summary>
    public IReadOnlyDictionary<string, int> SharedWith { get; private set; } = new Dictionary<string, int>();

    /// <summary>Parts that can be added: every kind there is, but not twice what can be there once.</summary>
    public IReadOnlyList<(string Kind, string Words)> Addable { get; private set; } = [];

    [TempData]
    public string? Said { get; set; }

    [TempData]
    public string? Wrong { get; set; }

    public async Task<IActionResult> OnGetAsync(string type, CancellationToken cancellationToken)
    {
        if (await definitions.GetTypeDefinitionAsync(type, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Type = known;
        MayEdit = await permissions.HasAsync(User, ContentPermissions.EditContentTypes.Name, cancellationToken);
        MayExport = await permissions.HasAsync(User, ContentPermissions.Export.Name, cancellationToken);
        Items = (await use.CountAsync(cancellationToken)).GetValueOrDefault(known.Name);
        var types = await definitions.ListTypeDefinitionsAsync(cancellationToken);
        SharedWith = known.Parts.Select(part => part.PartName).Distinct(StringComparer.Ordinal)
            .ToDictionary(part => part, part => types.Count(other => other.Name != known.Name && other.Parts.Any(attached => attached.PartName == part)), StringComparer.Ordinal);
        var own = (await definitions.ListPartDefinitionsAsync(cancellationToken)).Where(part => types.All(other => other.Name != part.Name)).Select(part => (part.Name, KindWords.Part(part)));
        Addable = [.. KindWords.Parts.Concat(own).Where(part => KindWords.Reusable.Contains(part.Item1) || known.Parts.All(attached => attached.PartName != part.Item1))];
        return Page();
    }
}
