using Campus.Cohorts.Data;
using Campus.Cohorts.GroupPage;
using Campus.Cohorts.Seats;
using Campus.Cohorts.Types;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campus.Cohorts.Calendar;

/// <summary>The meetings of a group as a file for somebody's calendar, for who may see the group.</summary>
internal static class CalendarEndpoint
{
    public static void MapGroupCalendar(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/groepen/{slug}/agenda.ics", FileAsync)
            .WithMetadata(new RequirePermissionAttribute("ViewContent"));

    private static async Task<Results<ContentHttpResult, NotFound>> FileAsync(
        string slug, OneGroup groups, ISiteAddress site, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(slug, cancellationToken) is not { } seen)
        {
            return TypedResults.NotFound();
        }
        var page = new Uri(site.Of(CohortAddress.Of(seen.Index.Slug)));
        var isIn = seen.Own is { Status: ApplicationStatus.Seated };
        var meetings = await groups.MeetingsAsync(seen.Index.CohortId, cancellationToken);
        var published = meetings.Select(row => new PublishedMeeting(
            Of(row, page, isIn), Uid(row, seen, page.Host), row.TimeRevision + row.PlaceRevision));
        var text = Published.File(published, seen.Now);
        return TypedResults.Text(text, "text/calendar; charset=utf-8");
    }

    // Who is in the group gets the entry of her invitation, so that it does not come twice.
    private static string Uid(MeetingIndex row, SeenGroup seen, string host) =>
        seen.Own is { Status: ApplicationStatus.Seated } own
            ? CalendarUid.OfApplication(row.MeetingId, own.Id, host)
            : $"{row.MeetingId}@{host}";

    private static Meeting Of(MeetingIndex row, Uri page, bool isIn) => new(
        row.MeetingId, DutchTime.Local(row.StartUtc), DutchTime.Local(row.EndUtc), row.StartUtc, row.EndUtc,
        row.Title, row.ChangedUtc)
    {
        Location = row.Place,
        Link = isIn && Uri.TryCreate(row.Link, UriKind.Absolute, out var link) ? link : null,
        Url = page,
        CancelledUtc = row.CancelledUtc,
    };
}
