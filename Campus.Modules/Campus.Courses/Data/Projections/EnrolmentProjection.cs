using System.Text.Json.Nodes;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>Makes enrolments, each with its first registration, of the statements that enrol people.</summary>
internal sealed class EnrolmentProjection(
    CampusDb db, CourseLibrary library, IPeople people, ActReader reader, Mint mint, IDomainEvents events)
{
    /// <param name="believed">Statements that the campus vouches for, each with a registration.</param>
    /// <param name="append">Adds what follows from them.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task TakeAsync(IReadOnlyList<Statement> believed, Action<JsonObject> append, CancellationToken cancellationToken)
    {
        var enrolments = (from statement in believed
                          where statement is { Verb: Verbs.Registered, Actor: not null }
                          let course = reader.CourseRegisteredFor(statement.Json)
                          where course is not null && reader.PredecessorIn(statement.Json) is null
                          select (Statement: statement, CourseId: course, Group: reader.GroupIn(statement.Json)))
            .ToList();
        if (enrolments.Count == 0)
        {
            return;
        }
        var persons = await people.FindByActorAsync([.. enrolments.Select(entry => entry.Statement.Actor!)], cancellationToken);
        foreach (var (statement, courseId, group) in enrolments)
        {
            if (persons.TryGetValue(statement.Actor!, out var person)
                && ActReader.Revision(statement.Json) is { } version
                && await library.FindAsync(version, cancellationToken) is { } course
                && course.Id == courseId
                && !await IsKnownAsync(person.Id, courseId, group, statement.Registration!.Value, cancellationToken))
            {
                await AddAsync(statement, person, course, group, append, cancellationToken);
            }
        }
    }

    // Nobody is enrolled twice in a course for the same reason, whatever the ids of the statements that say so.
    private async Task<bool> IsKnownAsync(
        string person, string course, EnrolmentGroup? group, Guid registration, CancellationToken cancellationToken) =>
        await db.Set<Enrolment>().For(person, course, group).AnyAsync(cancellationToken)
        || await db.Set<Registration>().AnyAsync(row => row.Id == registration, cancellationToken);

    private async Task AddAsync(
        Statement statement, Person person, Course course, EnrolmentGroup? group,
        Action<JsonObject> append, CancellationToken cancellationToken)
    {
        var at = ActTime.Between(ActReader.When(statement.Json) ?? statement.Stored, DateTime.MinValue, statement.Stored);
        var enrolment = new Enrolment
        {
            Id = IdGenerator.NewId(), PersonId = person.Id, CourseId = course.Id, CreatedUtc = at, Group = group,
        };
        var registration = new Registration
        {
            Id = statement.Registration!.Value,
            EnrolmentId = enrolment.Id,
            PersonId = person.Id,
            ActorId = person.ActorId,
            CourseId = course.Id,
            VersionId = course.VersionId,
            CourseTitle = course.Title,
            CreatedUtc = at,
            Group = group,
        };
        var news = new LearningNews();
        var record = new LearningRecord(course, at);
        foreach (var milestone in record.Begin(at))
        {
            append(mint.Of(milestone, course, registration.ToLearner(), at));
            news.Add(milestone, registration, at);
        }
        registration.Take(record);
        db.AddRange(enrolment, registration);
        await db.SaveChangesAsync(cancellationToken);
        await events.RaiseAsync(
            new EnrolmentMade(enrolment.Id, registration.Id, person.Id, course.Id, group, at), cancellationToken);
        await news.TellAsync(events, cancellationToken);
    }
}
