using Campus.Courses.Data;
using Campus.Courses.Progress;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>Enrolments as other modules see them.</summary>
internal sealed class StoredEnrolments(CampusDb db, Enrolling enrolling, CourseLibrary library, IPeople people)
    : IEnrolments
{
    public async Task<Enrolled?> EnrolAsync(
        string personId, string courseId, EnrolmentGroup? group, string? versionId = null,
        CancellationToken cancellationToken = default)
    {
        var course = versionId is null
            ? await library.FindPublishedAsync(courseId, cancellationToken)
            : await library.FindAsync(versionId, cancellationToken);
        return course?.Id == courseId && (await people.FindAsync([personId], cancellationToken))
            .TryGetValue(personId, out var person)
            ? await enrolling.EnrolAsync(course, person.Id, person.ActorId, group, cancellationToken)
            : null;
    }

    public async Task<bool> WithdrawAsync(string enrolmentId, CancellationToken cancellationToken = default)
    {
        var open = db.Set<Registration>().AsNoTracking()
            .Where(row => row.EnrolmentId == enrolmentId && row.ClosedUtc == null);
        if (await open.FirstOrDefaultAsync(cancellationToken) is { WithdrawnUtc: null } registration)
        {
            await enrolling.WithdrawAsync(registration, cancellationToken);
        }
        return await open.AnyAsync(row => row.WithdrawnUtc != null, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, EnrolmentStanding>> FindAsync(
        IReadOnlyCollection<string> enrolmentIds, CancellationToken cancellationToken = default) =>
        (await ReadAsync(
            db.Set<Registration>().Where(row => enrolmentIds.Contains(row.EnrolmentId)), cancellationToken))
            .ToDictionary(standing => standing.EnrolmentId, StringComparer.Ordinal);

    public Task<IReadOnlyList<EnrolmentStanding>> OfGroupAsync(
        string kind, string groupId, CancellationToken cancellationToken = default)
    {
        // Enrolments have the index on the group.
        var enrolments = db.Set<Enrolment>().Where(row => row.GroupKind == kind && row.GroupId == groupId);
        return ReadAsync(
            db.Set<Registration>().Where(row => enrolments.Any(enrolment => enrolment.Id == row.EnrolmentId)),
            cancellationToken);
    }

    public Task<IReadOnlyList<EnrolmentStanding>> OfPeopleAsync(
        IReadOnlyCollection<string> personIds, string? courseId = null,
        CancellationToken cancellationToken = default) =>
        ReadAsync(
            db.Set<Registration>().Where(
                row => personIds.Contains(row.PersonId) && (courseId == null || row.CourseId == courseId)),
            cancellationToken);

    // An enrolment stands where its last registration does.
    private async Task<IReadOnlyList<EnrolmentStanding>> ReadAsync(
        IQueryable<Registration> registrations, CancellationToken cancellationToken)
    {
        var rows = await registrations.AsNoTracking()
            .Where(row => row.ClosedUtc == null
                || !db.Set<Registration>()
                    .Any(next => next.PredecessorId == row.Id && next.EnrolmentId == row.EnrolmentId))
            .OrderBy(row => row.CreatedUtc).ThenBy(row => row.Id)
            .Select(row => new
            {
                Row = row,
                IsMoved = db.Set<Registration>()
                    .Any(before => before.Id == row.PredecessorId && before.EnrolmentId == row.EnrolmentId),
            })
            .ToListAsync(cancellationToken);
        // Who came back by herself out of a group has a closed registration from before that in the same enrolment.
        return
        [
            .. rows.GroupBy(found => found.Row.EnrolmentId)
                .Select(same => same.OrderBy(found => found.Row.ClosedUtc is null).Last())
                .Select(found => Standing(found.Row, found.IsMoved || found.Row.LastUtc > found.Row.CreatedUtc)),
        ];
    }

    // What was carried in from another enrolment is done, but it was not done here.
    private static EnrolmentStanding Standing(Registration row, bool isActive) => new(
        row.EnrolmentId, row.PersonId, row.CourseId, row.CourseTitle, row.Group, row.Id, row.VersionId,
        Status(row, isActive), row.LessonsDone, row.LessonsToDo,
        row.CreatedUtc, isActive ? row.LastUtc : null, row.SatisfiedUtc,
        [.. ModuleState.Read(row.Modules ?? "[]")
            .Select(module => new ModuleStanding(module.Id, module.Done, module.ToDo, module.At))]);

    private static EnrolmentStatus Status(Registration row, bool isActive) => row switch
    {
        { WithdrawnUtc: not null } => EnrolmentStatus.Withdrawn,
        { ClosedUtc: not null } => EnrolmentStatus.CarriedOn,
        { SatisfiedUtc: not null } => EnrolmentStatus.Satisfied,
        _ => isActive || row.PredecessorId is not null ? EnrolmentStatus.Busy : EnrolmentStatus.NotBegun,
    };
}
