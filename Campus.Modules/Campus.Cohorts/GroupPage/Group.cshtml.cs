using Campus.Cohorts.Data;
using Campus.Cohorts.Types;
using Campus.Contents;
using Campus.Courses;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Cohorts.GroupPage;

/// <summary>What a group is, when it meets, and how the visitor stands in it.</summary>
[RequirePermission("ViewContent")]
internal sealed class GroupModel(
    OneGroup groups, IContentManager contents, ICourses courses, IPeople people, IMarkdownText markdown,
    IPreview preview) : PageModel
{
    /// <summary>The group as the visitor sees it; null in a preview of one that was never published.</summary>
    public SeenGroup? Seen { get; private set; }

    public Cohort Cohort { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<MeetingIndex> Meetings { get; private set; } = [];

    public CourseListing? Course { get; private set; }

    public IReadOnlyList<string> Trainers { get; private set; } = [];

    public IReadOnlyList<string> Story { get; private set; } = [];

    public bool IsPreview { get; private set; }

    /// <summary>Whether she sees how to join a meeting online.</summary>
    public bool SeesLinks =>
        Seen?.Own is { Status: Seats.ApplicationStatus.Seated or Seats.ApplicationStatus.Finished };

    public string Html(string? text) => markdown.ToHtml(text, topHeading: 3);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (preview.Item is { } draft && Cohort.Is(draft.ContentType))
        {
            IsPreview = true;
            return await ShowAsync(draft, cancellationToken);
        }
        Seen = await groups.FindAsync(slug, cancellationToken);
        return Seen is not null && await contents.GetVersionAsync(Seen.Index.VersionId, cancellationToken) is { } item
            ? await ShowAsync(item, cancellationToken)
            : NotFound();
    }

    /// <summary>There is nothing to send here.</summary>
    public IActionResult OnPost() => BadRequest();

    private async Task<IActionResult> ShowAsync(ContentItem item, CancellationToken cancellationToken)
    {
        Cohort = new(item);
        Title = ItemTitle.Of(item.DisplayText, "Groep");
        Meetings = Seen is null ? Draft() : await groups.MeetingsAsync(Cohort.Id, cancellationToken);
        Course = Cohort.CourseId is { } course
            ? (await courses.FindAsync([course], cancellationToken)).GetValueOrDefault(course)
            : null;
        Trainers = Cohort.Trainers.Count == 0 ? [] : await NamesAsync(cancellationToken);
        Story = Seen?.Own is { } own ? await groups.StoryAsync(own, cancellationToken) : [];
        return Page();
    }

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var known = await people.FindAsync([.. Cohort.Trainers], cancellationToken);
        return [.. Cohort.Trainers.Select(id => known.GetValueOrDefault(id)?.Name).OfType<string>()];
    }

    private MeetingIndex[] Draft() =>
    [
        .. Cohort.Dates.Select(meeting => new MeetingIndex
        {
            CohortId = Cohort.Id, MeetingId = meeting.Id, Title = meeting.Title,
            StartUtc = meeting.StartUtc, EndUtc = meeting.EndUtc, Place = meeting.Place,
        }),
    ];
}
