using System.Text.Json.Nodes;
using Campus.Courses.Data;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>Records that people are enrolled, by themselves or for a group, and that they are not any more.</summary>
internal sealed class Enrolling(CampusDb db, IStatementStore store, CourseLibrary library, Mint mint, TimeProvider time)
{
    /// <summary>
    /// Enrols somebody, once: the statement's id follows from who, what and for which application, so a second click
    /// stores nothing and finds the registration of the first.
    /// </summary>
    public async Task<Enrolled> EnrolAsync(
        Course course, string personId, string actorId, EnrolmentGroup? group, CancellationToken cancellationToken)
    {
        if (await FindAsync(course.Id, personId, group, cancellationToken) is { } known)
        {
            return known.WithdrawnUtc is null ? Known(known) : await ReturnAsync(known, course, cancellationToken);
        }
        var other = await OtherAsync(course.Id, personId, cancellationToken);
        if (group is null && other is not null && (other.WithdrawnUtc is null || other.SatisfiedUtc is not null))
        {
            return other.WithdrawnUtc is null ? Known(other) : await ReturnAsync(other, course, cancellationToken);
        }
        if (other is { SatisfiedUtc: null } && (group is null || other is { Group: null, WithdrawnUtc: null })
            && await CarryAsync(other, course, group, cancellationToken) is { } carried)
        {
            return carried;
        }
        var learner = new Learner(actorId, Guid.CreateVersion7(time.GetUtcNow()), null, group);
        return await StoreAsync(
            course.Id, personId, group, id => mint.Registered(course, learner, Now, id), cancellationToken)
            ?? throw new InvalidOperationException(
                $"Nobody was enrolled in '{course.Id}' by the statement that says so.");
    }

    /// <summary>Ends a registration, once.</summary>
    public async Task WithdrawAsync(Registration registration, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(registration.VersionId, cancellationToken) is { } course)
        {
            await store.StoreAsync(
                [mint.Unregistered(course, registration.ToLearner(), Now, Guid.CreateVersion7(time.GetUtcNow()))],
                cancellationToken);
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // She takes up what she left: the same registration, with all that she did in it.
    private async Task<Enrolled> ReturnAsync(Registration withdrawn, Course course, CancellationToken cancellationToken)
    {
        var pinned = await library.FindAsync(withdrawn.VersionId, cancellationToken) ?? course;
        await store.StoreAsync(
            [mint.Registered(pinned, withdrawn.ToLearner(), Now, Guid.CreateVersion7(time.GetUtcNow()))],
            cancellationToken);
        return Known(withdrawn);
    }

    // She goes on where she was, on the version of the group unless hers is later: moving back cannot be done.
    private async Task<Enrolled?> CarryAsync(
        Registration running, Course course, EnrolmentGroup? group, CancellationToken cancellationToken)
    {
        var hers = await library.FindAsync(running.VersionId, cancellationToken);
        var version = hers is not null && hers.Facts.PublishedUtc > course.Facts.PublishedUtc ? hers : course;
        var registration = Guid.CreateVersion7(time.GetUtcNow());
        return await StoreAsync(
            course.Id, running.PersonId, group,
            id => mint.Carried(version, running.ToLearner(), registration, group, Now, id), cancellationToken);
    }

    private async Task<Enrolled?> StoreAsync(
        string courseId, string personId, EnrolmentGroup? group, Func<Guid?, JsonObject> statement,
        CancellationToken cancellationToken)
    {
        var outcome = await store.StoreAsync([statement(null)], cancellationToken);
        var made = await FindAsync(courseId, personId, group, cancellationToken);
        if (made is null)
        {
            // The id is taken by a statement that the campus does not believe: that must not keep anybody out of a
            // course.
            outcome = await store.StoreAsync([statement(Guid.CreateVersion7(time.GetUtcNow()))], cancellationToken);
            made = await FindAsync(courseId, personId, group, cancellationToken);
        }
        return made is null ? null : Known(made) with { IsNew = outcome == StatementOutcome.Stored };
    }

    private static Enrolled Known(Registration registration) =>
        new(registration.EnrolmentId, registration.Id, IsNew: false);

    private async Task<Registration?> FindAsync(
        string courseId, string personId, EnrolmentGroup? group, CancellationToken cancellationToken)
    {
        var enrolments = db.Set<Enrolment>().For(personId, courseId, group);
        return await db.Set<Registration>().AsNoTracking()
            .Where(row => row.ClosedUtc == null && enrolments.Any(enrolment => enrolment.Id == row.EnrolmentId))
            .FirstOrDefaultAsync(cancellationToken);
    }

    // Where she is in the course for another reason: where she can go on, if there is such a registration.
    private Task<Registration?> OtherAsync(string courseId, string personId, CancellationToken cancellationToken) =>
        db.Set<Registration>().AsNoTracking()
            .Where(row => row.PersonId == personId && row.CourseId == courseId && row.ClosedUtc == null)
            .OrderByDescending(row => row.WithdrawnUtc == null)
            .ThenByDescending(row => row.SatisfiedUtc == null)
            .ThenByDescending(row => row.CreatedUtc)
            .FirstOrDefaultAsync(cancellationToken);
}
