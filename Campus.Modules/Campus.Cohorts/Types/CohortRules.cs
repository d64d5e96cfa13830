using Campus.Contents;
using Campus.Platform;

namespace Campus.Cohorts.Types;

/// <summary>
/// Without these a group has no seats to give: it cannot be published, whoever publishes it and by whatever door. What
/// is only odd is for the gate (<see cref="CohortCheck"/>).
/// </summary>
internal sealed class CohortRules : IContentHandler
{
    // The page on which applications are approved.
    private const string Taken = "aanvragen";

    public Task ValidatingAsync(ContentContext context)
    {
        if (!context.Publishing || !Cohort.Is(context.Item.ContentType))
        {
            return Task.CompletedTask;
        }
        var cohort = new Cohort(context.Item);
        Require(context, cohort.CourseId is not null, "Course", "Kies de cursus die de groep doet.");
        Require(context, cohort.Start is not null, "Start", "Vul in op welke dag de groep begint.");
        Require(context, cohort.End is not null, "End", "Vul in op welke dag de groep eindigt.");
        Require(
            context, cohort.EnrolUntil is not null, "EnrolUntil",
            "Vul in tot en met welke dag mensen zich kunnen aanmelden.");
        Require(context, cohort.Maximum is > 0, "Maximum", "Vul in hoeveel plaatsen er zijn.");
        Require(
            context, cohort.Start is not { } start || cohort.End is not { } end || start <= end, "End",
            "De laatste dag is eerder dan de eerste. Kies een latere dag.");
        Require(
            context, cohort.EnrolUntil is not { } until || cohort.Start is not { } begin || until < begin, "EnrolUntil",
            "Aanmelden kan tot de dag voor het begin. Kies een eerdere dag.");
        Require(
            context, cohort.Maximum is not { } most || cohort.Minimum <= most, "Minimum",
            "Het minste aantal mensen is meer dan er plaatsen zijn.");
        RequirePlainPath(context);
        Require(
            context, cohort.Slug is not Taken, "AutoroutePart.Path",
            $"‘{Taken}’ is al een pagina bij de groepen. Kies een ander webadres.");
        return Task.CompletedTask;
    }

    private static void RequirePlainPath(ContentContext context)
    {
        if (context.Item.As<AutoroutePart>() is { Disabled: false, Path: { } path }
            && path.Contains('/', StringComparison.Ordinal))
        {
            var plain = path.Trim('/').Replace('/', '-');
            context.Fail(
                "AutoroutePart.Path",
                $"Het webadres ‘{path}’ heeft een schuine streep. Gebruik een streepje, bijvoorbeeld ‘{plain}’.");
        }
    }

    private static void Require(ContentContext context, bool holds, string field, string message)
    {
        if (!holds)
        {
            context.Fail(field.Contains('.', StringComparison.Ordinal) ? field : $"CohortPart.{field}", message);
        }
    }
}

/// <summary>What readers and trainers would stumble over in a group.</summary>
internal sealed class CohortCheck : IContentCheck
{
    public const string Dates = "group-dates";

    public static ContentRule Rule { get; } =
        new(Dates, "De bijeenkomsten van een groep passen bij zijn data", FindingSeverity.Warning);

    public ValueTask<IEnumerable<ContentFinding>> CheckAsync(
        ContentItem item, CancellationToken cancellationToken = default) =>
        new(Cohort.Is(item.ContentType) ? [.. Of(new(item))] : []);

    private static IEnumerable<ContentFinding> Of(Cohort cohort)
    {
        var meetings = cohort.Dates;
        if (meetings.Count == 0)
        {
            yield return new(
                Dates, "Deze groep heeft nog geen bijeenkomsten met een dag en een tijd.", cohort.Id, Cohort.Meetings);
        }
        foreach (var meeting in meetings)
        {
            if (meeting.EndUtc <= meeting.StartUtc)
            {
                yield return new(
                    Dates, $"‘{meeting.Title}’ eindigt voordat hij begint.", meeting.Id,
                    nameof(MeetingPart), nameof(MeetingPart.End));
            }
            if (Outside(cohort, meeting.StartUtc))
            {
                yield return new(
                    Dates,
                    $"‘{meeting.Title}’ is op {DutchTime.Day(meeting.StartUtc)}. Dat is buiten de dagen van de groep.",
                    meeting.Id, nameof(MeetingPart), nameof(MeetingPart.Start));
            }
        }
        var overlapping = meetings.Zip(meetings.Skip(1)).Where(pair => pair.Second.StartUtc < pair.First.EndUtc);
        foreach (var (first, second) in overlapping)
        {
            yield return new(
                Dates, $"‘{first.Title}’ en ‘{second.Title}’ zijn op dezelfde tijd.", second.Id,
                nameof(MeetingPart), nameof(MeetingPart.Start));
        }
    }

    private static bool Outside(Cohort cohort, DateTime utc)
    {
        var day = DateOnly.FromDateTime(DutchTime.Local(utc));
        return day < cohort.Start || day > cohort.End;
    }
}
