using Campus.Contents;
using Campus.Platform;

namespace Campus.Cohorts.Types;

/// <summary>A meeting as it is written in a group.</summary>
internal sealed record Meeting(
    string Id, string Title, DateTime StartUtc, DateTime EndUtc, string? Place, string? Link, string? Preparation);

/// <summary>A group as it is written: reads the content item, and what it does not know it leaves out.</summary>
internal sealed class Cohort(ContentItem item)
{
    public const string Open = "OpenCohort";
    public const string InCompany = "InCompanyCohort";
    public const string Meetings = "Meetings";

    private const int OfferWithinDaysByDefault = 14;
    private const int Most = 10_000;

    private readonly CohortPart part = item.As<CohortPart>() ?? new();

    public static bool Is(string contentType) => contentType is Open or InCompany;

    public string Id => item.ContentItemId;

    public string Slug => item.As<AutoroutePart>() is { Disabled: false, Path: { Length: > 0 } path }
        ? path
        : item.ContentItemId;

    public string? CourseId => part.Course?.ContentItemIds is [var course, ..] ? course : null;

    /// <summary>The code of the organisation whose people it is for; null for an open group.</summary>
    public string? OrganisationCode =>
        item.ContentType == InCompany ? item.As<InCompanyPart>()?.Organisation?.Text?.Trim() : null;

    public DateOnly? Start => Day(part.Start);

    public DateOnly? End => Day(part.End);

    public DateOnly? EnrolFrom => Day(part.EnrolFrom);

    public DateOnly? EnrolUntil => Day(part.EnrolUntil);

    public DateOnly? CancelUntil => Day(part.CancelUntil) ?? EnrolUntil;

    public int Minimum => Number(part.Minimum) ?? 0;

    public int? Maximum => Number(part.Maximum);

    public bool NeedsApproval => part.NeedsApproval?.Value == true;

    public bool IsApprovedByCoordinator => Text(part.ApprovedBy) is null or "coordinator";

    public int OfferWithinDays => Number(part.OfferWithinDays) ?? OfferWithinDaysByDefault;

    /// <summary>Whether a day is written that no group can have.</summary>
    public bool HasOddDays =>
        new[] { part.Start, part.End, part.EnrolFrom, part.EnrolUntil, part.CancelUntil }
            .Any(written => written?.Value is not null && Day(written) is null);

    public IReadOnlyList<string> Trainers => part.Trainers?.UserIds ?? [];

    public string? Place => Text(part.Place);

    public bool IsOnline => part.Online?.Value == true;

    public string? Price => Text(part.Price);

    public string? Introduction => part.Introduction?.Markdown;

    public string? Bring => part.Bring?.Markdown;

    /// <summary>The meetings that have a time, in the order of it; a place of their own or that of the group.</summary>
    public IReadOnlyList<Meeting> Dates =>
    [
        .. from nested in item.Nested(Meetings)
           let written = nested.As<MeetingPart>()
           where written?.Start?.Value is not null && written.End?.Value is not null
           let start = written.Start!.Value!.Value
           orderby start
           select new Meeting(
               nested.ContentItemId, ItemTitle.Of(nested.DisplayText, "Bijeenkomst"), start, written.End!.Value!.Value,
               Text(written.Place) ?? Place, Text(written.Link), written.Preparation?.Markdown),
    ];

    private static DateOnly? Day(DateField? field) => field?.Value is { Year: >= 2000 and < 2200 } day
        ? DateOnly.FromDateTime(day)
        : null;

    private static int? Number(NumericField? field) =>
        field?.Value is { } number ? (int)Math.Clamp(number, 0, Most) : null;

    private static string? Text(TextField? field) => string.IsNullOrWhiteSpace(field?.Text) ? null : field.Text.Trim();
}
