using Campus.Contents;
using Campus.Editorial.List;
using Campus.Editorial.New;
using Campus.Editorial.Publishing;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Start;

/// <summary>A list on the start page.</summary>
internal sealed record TaskList(string Id, string Title, string Empty, IReadOnlyList<EditorialTask> Tasks);

/// <summary>Where editors begin: what is theirs, what waits for them, and what needs looking at.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class StartModel(
    ContentList list, NewContent made, EditorialTasks tasks, IContentDefinitionManager definitions, ICurrentUser user) : PageModel
{
    private const int Most = 8;

    public string Greeting => user.Name is { } name ? $"Dag {name.Split(' ')[0]}" : "Beheer";

    public IReadOnlyList<ContentLine> Mine { get; private set; } = [];

    public IReadOnlyList<TaskList> Lists { get; private set; } = [];

    public IReadOnlyDictionary<string, string> TypeNames { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<ContentTypeDefinition> Creatable { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Mine = user.Id is { } id ? await list.OfPersonAsync(id, user.Name, Most, cancellationToken) : [];
        Lists =
        [
            new("nakijken", "Wacht op jou", "Niemand heeft je gevraagd om mee te kijken.", await tasks.WaitingForMeAsync(cancellationToken)),
            new("antwoord", "Antwoord op jouw vraag", "", await tasks.AnsweredForMeAsync(cancellationToken)),
            new("problemen", "Problemen", "", await tasks.ProblemsAsync(cancellationToken)),
            new("gepland", "Gepland", "Er staat niets gepland.", await tasks.PlannedAsync(cancellationToken)),
        ];
        TypeNames = (await definitions.ListTypeDefinitionsAsync(cancellationToken))
            .ToDictionary(type => type.Name, type => type.DisplayName, StringComparer.OrdinalIgnoreCase);
        Creatable = await made.TypesAsync(cancellationToken);
    }
}
