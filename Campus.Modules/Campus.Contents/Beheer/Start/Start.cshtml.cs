using Campus.Contents.Beheer.List;
using Campus.Contents.Beheer.New;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Contents.Beheer.Start;

/// <summary>Where editors begin: what is theirs, what waits for them, and what needs looking at.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class StartModel(ContentList list, NewContent made, IContentDefinitionManager definitions, ICurrentUser user) : PageModel
{
    private const int Most = 8;

    public string Greeting => user.Name is { } name ? $"Dag {name.Split(' ')[0]}" : "Beheer";

    public IReadOnlyList<ContentLine> Mine { get; private set; } = [];

    public IReadOnlyList<ContentLine> Planned { get; private set; } = [];

    public IReadOnlyDictionary<string, string> TypeNames { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<ContentTypeDefinition> Creatable { get; private set; } = [];


    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Mine = user.Id is { } id ? await list.OfPersonAsync(id, user.Name, Most, cancellationToken) : [];
        (var planned, _) = await list.PageAsync(new ContentFilter { State = ContentState.Ingepland }, 1, cancellationToken);
        Planned = [.. planned.OrderBy(line => line.PublishUtc ?? line.ArchiveUtc).Take(Most)];
        TypeNames = (await definitions.ListTypeDefinitionsAsync(cancellationToken))
            .ToDictionary(type => type.Name, type => type.DisplayName, StringComparer.OrdinalIgnoreCase);
        Creatable = await made.TypesAsync(cancellationToken);
    }
}
