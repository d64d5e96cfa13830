using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.New;

/// <summary>Chooses what kind of item to make.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class NewModel(NewContent made) : PageModel
{
    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Types = await made.TypesAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "type")] string? type, [FromQuery(Name = "lijst")] string? list, CancellationToken cancellationToken) =>
        type is not null && await made.MakeAsync(type, list, cancellationToken) is { } item
            ? Redirect(EditorLinks.Edit(item.ContentItemId))
            : NotFound();
}
