using Campus.Contents;
using Campus.Editorial.New;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Editorial.List;

/// <summary>All content, to find, open and do something with several at once.</summary>
[RequirePermission("ListContent")]
internal sealed class ListModel(ContentList list, ContentTerms terms, BulkActs bulk, IContentDefinitionManager definitions, NewContent made) : PageModel
{
    public const string Address = "/beheer/inhoud";

    [BindProperty(SupportsGet = true)]
    public ContentFilter Filter { get; set; } = new();

    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    [TempData]
    public string? Said { get; set; }

    public IReadOnlyList<ContentLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => (Count + ContentList.PageSize - 1) / ContentList.PageSize;

    public IReadOnlyDictionary<string, string> TypeNames { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<ContentTypeDefinition> Creatable { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Editors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Terms { get; private set; } = [];

    public IReadOnlyList<SelectListItem> States { get; } =
    [
        new("Alle", ""), new(StateWords.Concept, nameof(ContentState.Concept)), new(StateWords.Live, nameof(ContentState.Gepubliceerd)),
        new(StateWords.Ahead, nameof(ContentState.Gewijzigd)), new(StateWords.Planned, nameof(ContentState.Gepland)),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Max(1, PageNumber);
        (Lines, Count) = ModelState.IsValid ? await list.PageAsync(Filter, PageNumber, cancellationToken) : ([], 0);
        var types = await definitions.ListTypeDefinitionsAsync(cancellationToken);
        TypeNames = types.ToDictionary(type => type.Name, type => type.DisplayName, StringComparer.OrdinalIgnoreCase);
        Creatable = await made.TypesAsync(cancellationToken);
        Types = [new("Alle", ""), .. types.Where(type => type.Options.Listable).Select(type => new SelectListItem(type.DisplayName, type.Name)).OrderBy(item => item.Text, StringComparer.CurrentCulture)];
        Editors = [new("Iedereen", ""), .. (await list.EditorsAsync(cancellationToken)).Select(name => new SelectListItem(name, name))];
        Terms = [new("Alle", ""), .. await terms.ChoicesAsync(cancellationToken)];
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "kies")] string[]? chosen, [FromForm(Name = "doe")] string? act, CancellationToken cancellationToken)
    {
        if (act is null || !BulkActs.Known.Contains(act))
        {
            return BadRequest();
        }
        Said = chosen is not { Length: > 0 }
            ? "Kies eerst een of meer regels."
            : await bulk.DoAsync(act, [.. chosen.Distinct(StringComparer.Ordinal).Take(ContentList.PageSize)], cancellationToken);
        return Redirect(Address + Request.QueryString);
    }
}
