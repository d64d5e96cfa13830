using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>What stands at the address of a preview when there is nothing to see.</summary>
[OpenToAll("Says that a link does not work, to whoever has it.")]
internal sealed class NoPreviewModel(PreviewOfRequest preview) : PageModel
{
    public bool HasItem => preview.Failure == PreviewFailure.NoPage;

    public string? Elsewhere => preview.Elsewhere;

    public string Title => (Elsewhere, HasItem) switch
    {
        (not null, _) => "Hier houdt het voorbeeld op",
        (_, true) => "Geen voorbeeld",
        _ => "Deze link werkt niet meer",
    };

    public void OnGet() => Response.StatusCode = HasItem || Elsewhere is not null ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
}
