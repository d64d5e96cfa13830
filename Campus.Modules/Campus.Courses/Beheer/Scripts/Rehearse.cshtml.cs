using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Courses.Beheer.Scripts;

/// <summary>Checks a script and plays its conversation; nothing is stored.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class RehearseModel : PageModel
{
    /// <summary>Sent by the script of the editor, which shows only what is new.</summary>
    public const string PartOnly = "Campus-Part";

    private const int Longest = 200_000;

    public Rehearsal Rehearsal { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public IActionResult OnGet() => Redirect("/beheer");

    public IActionResult OnPost(
        [FromQuery(Name = "veld")] string? field, [FromForm(Name = "keuzes")] string? choices, [FromForm(Name = "keuze")] int? choice,
        [FromForm(Name = "opnieuw")] bool again, [FromForm(Name = "tekst")] string? textId)
    {
        field ??= "script";
        Text = Request.HasFormContentType ? Request.Form[field].ToString() : "";
        if (Text.Length > Longest)
        {
            return BadRequest();
        }
        var made = again ? [] : Rehearsal.ReadChoices(choices);
        var part = Request.Headers.ContainsKey(PartOnly);
        Rehearsal = Rehearsal.Of(Text, choice is { } next ? made.Append(next) : made, part ? textId : null, field);
        return part ? Partial("/Courses/Beheer/Scripts/_Rehearsal.cshtml", Rehearsal) : Page();
    }
}
