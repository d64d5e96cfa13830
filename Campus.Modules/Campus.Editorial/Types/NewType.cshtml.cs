using System.ComponentModel.DataAnnotations;
using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Types;

/// <summary>Makes a content type with a title and an address; the rest is added on its own page.</summary>
[RequirePermission("EditContentTypes")]
internal sealed class NewTypeModel(TypeEdits edits, IContentDefinitionManager definitions) : PageModel
{
    [BindProperty]
    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Vul een naam in.")]
    [MaxLength(100)]
    public string? Label { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var name = TypeNames.Of(Label ?? "");
        if (ModelState.IsValid && name.Length == 0)
        {
            ModelState.AddModelError(nameof(Label), "Gebruik letters of cijfers in de naam.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        // A part with that name would bring its fields along unasked.
        var types = await definitions.ListTypeDefinitionsAsync(cancellationToken);
        var parts = await definitions.ListPartDefinitionsAsync(cancellationToken);
        name = TypeNames.Free(name, types.Select(type => type.Name).Concat(parts.Select(part => part.Name)));
        await edits.AddTypeAsync(TypeRecords.NewType(name, Label!.Trim()), cancellationToken);
        return Redirect(TypeScreens.Url(name));
    }
}
