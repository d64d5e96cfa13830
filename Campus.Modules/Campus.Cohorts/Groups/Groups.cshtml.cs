using Campus.Courses;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Cohorts.Groups;

/// <summary>The open groups that people can apply for.</summary>
[RequirePermission("ViewContent")]
internal sealed class GroupsModel(GroupList groups, ICourses courses) : PageModel
{
    [FromQuery(Name = "cursus")]
    public string? CourseId { get; set; }

    [FromQuery(Name = "plaats")]
    public string? Place { get; set; }

    [FromQuery(Name = "online")]
    public bool OnlineOnly { get; set; }

    [FromQuery(Name = "vrij")]
    public bool FreeOnly { get; set; }

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => (Total + GroupList.PageSize - 1) / GroupList.PageSize;

    public IReadOnlyList<string> Places { get; private set; } = [];

    public IReadOnlyDictionary<string, CourseListing> Courses { get; private set; } =
        new Dictionary<string, CourseListing>();

    public GroupFilter Filter => new(Some(CourseId), Some(Place), OnlineOnly, FreeOnly);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Clamp(Number, 1, 1000);
        (Groups, Total) = await groups.ReadAsync(Filter, Number, cancellationToken);
        (var ids, Places) = await groups.ChoicesAsync(cancellationToken);
        Courses = await courses.FindAsync(ids, cancellationToken);
    }

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
