using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Definitions;
using Campus.Editorial.Editor.Form;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Types;

/// <summary>The settings of a part as attached to a type, and the way to take it off.</summary>
[RequirePermission("EditContentTypes"), FormOnly, EnableRateLimiting(RateLimits.Writes)]
internal sealed class PartSettingsModel(TypeEdits edits, IContentDefinitionManager definitions, SettingChoices choices) : PageModel
{
    private const string Place = "ContentTypePartSettings";

    public ContentTypeDefinition Type { get; private set; } = null!;

    public ContentTypePartDefinition Part { get; private set; } = null!;

    public SettingsView Settings { get; private set; } = null!;

    public FormPlace Where => FormPlace.Of(Part.Options.Position);

    public string Label => KindWords.Attached(Part);

    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(string type, string name, CancellationToken cancellationToken) =>
        await FindAsync(type, name, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string type, string name, [FromForm(Name = "do")] string? act, string? tab, string? group, bool sure, CancellationToken cancellationToken)
    {
        if (!await FindAsync(type, name, cancellationToken))
        {
            return NotFound();
        }
        if (act == "remove")
        {
            return await DetachAsync(type, name, sure, cancellationToken);
        }
        IReadOnlyList<(string Input, string Problem)> wrong = [];
        await edits.ChangeTypeAsync(
            type,
            "PartChanged",
            record =>
            {
                var found = TypeRecords.Find(record, DefinitionRecords.TypeParts, name)!;
                wrong = SettingForm.Apply(SettingCatalog.OfPart(Part.PartName), Request.Form, TypeRecords.Settings(found));
                TypeRecords.SetPlace(found, Place, tab ?? "", group ?? "");
                return wrong.Count == 0;
            },
            cancellationToken);
        wrong.ToList().ForEach(error => ModelState.AddModelError(error.Input, error.Problem));
        return wrong.Count > 0 ? Page() : Back($"‘{Label}’ is bewaard.");
    }

    private async Task<IActionResult> DetachAsync(string type, string name, bool sure, CancellationToken cancellationToken)
    {
        if (!sure)
        {
            ModelState.AddModelError("", "Vink aan dat je het onderdeel wilt weghalen.");
            return Page();
        }
        await edits.ChangeTypeAsync(
            type, "PartRemoved", record => TypeRecords.Array(record, DefinitionRecords.TypeParts).Remove(TypeRecords.Find(record, DefinitionRecords.TypeParts, name)), cancellationToken);
        return Back($"‘{Label}’ is weg. Wat erin stond, blijft bewaard.");
    }

    private RedirectResult Back(string said)
    {
        Said = said;
        return Redirect(TypeScreens.Url(Type.Name));
    }

    private async Task<bool> FindAsync(string type, string name, CancellationToken cancellationToken)
    {
        var known = await definitions.GetTypeDefinitionAsync(type, cancellationToken);
        if (known?.Parts.FirstOrDefault(attached => attached.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return false;
        }
        (Type, Part) = (known, found);
        Settings = new(SettingCatalog.OfPart(found.PartName), found.Settings, await choices.TypesAsync(cancellationToken), []);
        return true;
    }
}
