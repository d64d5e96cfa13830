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
        Require(
            context, cohort.Start is not { } start || cohort.End is not { } end || start <= end, "End",
            "De laatste dag is eerder dan de eerste. Kies een latere dag.");
        Require(
            context, cohort.EnrolUntil is not { } until || cohort.Start is not { } begin || until < begin, "EnrolUntil",
            "Aanmelden kan tot de dag voor het begin. Kies een eerdere dag.");
        Require(
            context, cohort.Maximum is not { } most || cohort.Minimum <= most, "Minimum",
            "Het minste aantal mensen is meer dan er plaatsen zijn.");
        Require(
            context, cohort.CancelUntil is not { } free || cohort.Start is not { } day || free < day, "CancelUntil",
            "Kosteloos afmelden kan tot de dag voor het begin. Kies een eerdere dag.");
        Require(context, !cohort.HasOddDays, "Start", "Kies dagen tussen 2000 en 2200.");
        RequireMeetings(context, cohort);
        RequirePlainPath(context);
        Require(
            context, !string.Equals(cohort.Slug, Taken, StringComparison.OrdinalIgnoreCase), "AutoroutePart.Path",
            $"‘{Taken}’ is al een pagina bij de groepen. Kies een ander webadres.");
        return Task.CompletedTask;
    }

    // These would stand in people's calendars as they are.
    private static void RequireMeetings(ContentContext context, Cohort cohort)
    {
        foreach (var meeting in cohort.Dates)
        {
            Require(
                context, meeting.StartUtc < meeting.EndUtc, Cohort.Meetings,
                $"‘{meeting.Title}’ eindigt voordat hij begint. Kies een latere eindtijd.");
            Require(
                context, meeting.Link is null || IsLink(meeting.Link), Cohort.Meetings,
                $"De link van ‘{meeting.Title}’ is geen webadres. Begin met https://.");
        }
    }

    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps
            || url.Scheme == Uri.UriSchemeHttp);

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
            var isWhole = field == Cohort.Meetings || field.Contains('.', StringComparison.Ordinal);
            context.Fail(isWhole ? field : $"CohortPart.{field}", message);
        }
    }
}

/// <summary>What readers and trainers would stumble over in a group.</summary>
internal sealed class CohortCheck(TimeProvider time) : IContentCheck
{
    public const string Dates = "group-dates";

    public static ContentRule Rule { get; } =
        new(Dates, "De bijeenkomsten van een groep passen bij zijn data", FindingSeverity.Warning);

    public ValueTask<IEnumerable<ContentFinding>> CheckAsync(
        ContentItem item, CancellationToken cancellationToken = default) =>
        new(Cohort.Is(item.ContentType) ? [.. Of(new(item), time.GetUtcNow().UtcDateTime)] : []);

    private static IEnumerable<ContentFinding> Of(Cohort cohort, DateTime nowUtc)
    {
        var meetings = cohort.Dates;
        if (cohort.Start <= DateOnly.FromDateTime(DutchTime.Local(nowUtc)))
        {
            yield return new(
                Dates, "De groep is dan al begonnen: wie nog wacht, krijgt geen plaats meer.", cohort.Id,
                nameof(CohortPart), nameof(CohortPart.Start));
        }
        if (meetings.Count == 0)
        {
            yield return new(
                Dates, "Deze groep heeft nog geen bijeenkomsten met een dag en een tijd.", cohort.Id, Cohort.Meetings);
        }
        foreach (var meeting in meetings)
        {
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
