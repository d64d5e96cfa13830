using System.Text.Json.Nodes;
using Campus.Accounts;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>Makes enrolments, each with its first registration, of the statements that enrol people.</summary>
internal sealed class EnrolmentProjection(CampusDb db, CourseLibrary library, IPeople people, ActReader reader, Mint mint)
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
                          select (Statement: statement, CourseId: course)).ToList();
        if (enrolments.Count == 0)
        {
            return;
        }
        var persons = await people.FindByActorAsync([.. enrolments.Select(entry => entry.Statement.Actor!)], cancellationToken);
        foreach (var (statement, courseId) in enrolments)
        {
            if (persons.TryGetValue(statement.Actor!, out var person)
                && ActReader.Revision(statement.Json) is { } version
                && await library.FindAsync(version, cancellationToken) is { } course
                && course.Id == courseId
                && !await IsKnownAsync(person.Id, courseId, statement.Registration!.Value, cancellationToken))
            {
                Add(statement, person, course, append);
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }

    // Nobody is enrolled twice in a course, whatever the ids of the statements that say so.
    private async Task<bool> IsKnownAsync(string person, string course, Guid registration, CancellationToken cancellationToken) =>
        await db.Set<Enrolment>().AnyAsync(row => row.PersonId == person && row.CourseId == course, cancellationToken)
        || await db.Set<Registration>().AnyAsync(row => row.Id == registration, cancellationToken);

    private void Add(Statement statement, Person person, Course course, Action<JsonObject> append)
    {
        var at = ActTime.Between(ActReader.When(statement.Json) ?? statement.Stored, DateTime.MinValue, statement.Stored);
        var enrolment = new Enrolment { Id = IdGenerator.NewId(), PersonId = person.Id, CourseId = course.Id, CreatedUtc = at };
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
        };
        var record = new LearningRecord(course, at);
        foreach (var milestone in record.Begin(at))
        {
            append(mint.Of(milestone, course, new(person.ActorId, registration.Id), at));
        }
        registration.Take(record);
        db.AddRange(enrolment, registration);
    }
}
