using Campus.Contents;
using Campus.Contents.Definitions;
using Campus.Editorial.Editor.Form;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Types;

/// <summary>The settings of one field, and the way to take it away.</summary>
[RequirePermission("EditContentTypes"), Contents.Access.FormOnly, EnableRateLimiting(RateLimits.Writes)]
internal sealed class FieldSettingsModel(TypeEdits edits, IContentDefinitionManager definitions, SettingChoices choices) : PageModel
{
    private const string Place = "ContentPartFieldSettings";

    public ContentTypeDefinition Type { get; private set; } = null!;

    public ContentPartFieldDefinition Field { get; private set; } = null!;

    public SettingsView Settings { get; private set; } = null!;

    public FormPlace Where => FormPlace.Of(Field.Options.Position);

    public string Label => Field.Options.DisplayName is { Length: > 0 } label ? label : Field.Name;

    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(string type, string part, string field, CancellationToken cancellationToken) =>
        await FindAsync(type, part, field, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string type, string part, string field, [FromForm(Name = "do")] string? act, string? tab, string? group, bool sure, CancellationToken cancellationToken)
    {
        if (!await FindAsync(type, part, field, cancellationToken))
        {
            return NotFound();
        }
        if (act == "remove")
        {
            return await RemoveAsync(part, field, sure, cancellationToken);
        }
        IReadOnlyList<(string Input, string Problem)> wrong = [];
        await edits.ChangePartAsync(
            part,
            "FieldChanged",
            record =>
            {
                var found = TypeRecords.Find(record, DefinitionRecords.PartFields, field)!;
                wrong = SettingForm.Apply(Settings.Inputs, Request.Form, TypeRecords.Settings(found));
                TypeRecords.SetPlace(found, Place, tab ?? "", group ?? "");
                return wrong.Count == 0;
            },
            cancellationToken);
        wrong.ToList().ForEach(error => ModelState.AddModelError(error.Input, error.Problem));
        return wrong.Count > 0 ? Page() : Back($"Het veld ‘{Label}’ is bewaard.");
    }

    private async Task<IActionResult> RemoveAsync(string part, string field, bool sure, CancellationToken cancellationToken)
    {
        if (!sure)
        {
            ModelState.AddModelError("", "Vink aan dat je het veld wilt weghalen.");
            return Page();
        }
        await edits.ChangePartAsync(
            part, "FieldRemoved", record => TypeRecords.Array(record, DefinitionRecords.PartFields).Remove(TypeRecords.Find(record, DefinitionRecords.PartFields, field)), cancellationToken);
        return Back($"Het veld ‘{Label}’ is weg. Wat erin stond, blijft bewaard.");
    }

    private RedirectResult Back(string said)
    {
        Said = said;
        return Redirect(TypeScreens.Url(Type.Name));
    }

    private async Task<bool> FindAsync(string type, string part, string field, CancellationToken cancellationToken)
    {
        var known = await definitions.GetTypeDefinitionAsync(type, cancellationToken);
        var found = known?.Parts.FirstOrDefault(attached => attached.PartName.Equals(part, StringComparison.OrdinalIgnoreCase))?.Part.Fields.FirstOrDefault(candidate => candidate.Name == field);
        if (known is null || found is null)
        {
            return false;
        }
        (Type, Field) = (known, found);
        Settings = await choices.OfFieldAsync(found, cancellationToken);
        return true;
    }
}
