using System.Text.Json.Nodes;
using Campus.Contents.Definitions;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Types;

/// <summary>Carries out one change of a type, and goes back to its page.</summary>
[RequirePermission("EditContentTypes"), Contents.Access.FormOnly, EnableRateLimiting(RateLimits.Writes)]
internal sealed class ChangeTypeModel(TypeEdits edits, TypeActs acts) : PageModel
{
    [BindProperty(Name = "do")]
    public string? Act { get; set; }

    /// <summary>The part or field it is about.</summary>
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    /// <summary>The part that the field stands in.</summary>
    [BindProperty(Name = "part")]
    public string? Part { get; set; }

    [BindProperty(Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(Name = "label")]
    public string? Label { get; set; }

    [BindProperty(Name = "sure")]
    public bool Sure { get; set; }

    [TempData]
    public string? Said { get; set; }

    [TempData]
    public string? Wrong { get; set; }

    public IActionResult OnGet(string type) => Redirect(TypeScreens.Url(type));

    public async Task<IActionResult> OnPostAsync(string type, CancellationToken cancellationToken)
    {
        if (await edits.TypeAsync(type, cancellationToken) is not { } record)
        {
            return NotFound();
        }
        if (Act == "addfield")
        {
            return await AddFieldAsync(record, cancellationToken);
        }
        if (Act == "remove" && Sure)
        {
            await edits.RemoveTypeAsync(type, cancellationToken);
            Said = "Het contenttype is verwijderd.";
            return Redirect("/beheer/types");
        }
        return Redirect(TypeScreens.Url(type) + await DoAsync(type, cancellationToken));
    }

    private async Task<IActionResult> AddFieldAsync(JsonObject record, CancellationToken cancellationToken)
    {
        var owner = DefinitionRecords.Text(record, "Name");
        (var field, Wrong) = await acts.AddFieldAsync(record, Kind ?? "", Label ?? "", cancellationToken);
        return Redirect(field is null ? TypeScreens.Url(owner) : TypeScreens.FieldUrl(owner, owner, field));
    }

    // Gives the place on the page to go back to.
    private async Task<string> DoAsync(string type, CancellationToken cancellationToken)
    {
        switch (Act)
        {
            case "settings":
                (Said, Wrong) = await acts.SettingsAsync(type, Label ?? "", Request.Form, cancellationToken);
                return "";
            case "attach":
                (Said, Wrong) = await acts.AttachAsync(type, Kind ?? "", Label ?? "", cancellationToken);
                return "";
            case "partup" or "partdown":
                await acts.MovePartAsync(type, Name ?? "", Act == "partup" ? -1 : 1, cancellationToken);
                return $"#deel-{Uri.EscapeDataString(Name ?? "")}";
            case "fieldup" or "fielddown":
                await acts.MoveFieldAsync(Part ?? "", Name ?? "", Act == "fieldup" ? -1 : 1, cancellationToken);
                return $"#veld-{Uri.EscapeDataString(Part ?? "")}-{Uri.EscapeDataString(Name ?? "")}";
            default:
                Wrong = "Er is niets veranderd. Vink aan dat je het zeker weet.";
                return "";
        }
    }
}
