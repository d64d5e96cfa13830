using System.Text.Json.Nodes;
using Campus.Accounts;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;

namespace Campus.Courses.Data;

/// <summary>Makes enrolments, each with its first registration, of the statements that enrol people.</summary>
internal sealed class EnrolmentProjection(CampusDb db, CourseLibrary library, IPeople people, ActReader reader, Mint mint)
{
    // A registered statement of ours has the one id that this person and this course give.
    public async Task TakeAsync(StatementsStored happened, CancellationToken cancellationToken)
    {
        var enrolments = (from statement in happened.Statements
                          where statement is { Verb: Verbs.Registered, Registration: not null }
                          let course = reader.CourseRegisteredFor(statement.Json)
                          where course is not null && statement.Actor is { } actor && statement.Id == Mint.EnrolmentId(actor, course)
                          select (Statement: statement, CourseId: course)).ToList();
        if (enrolments.Count == 0)
        {
            return;
        }
        var persons = await people.FindByActorAsync([.. enrolments.Select(entry => entry.Statement.Actor!)], cancellationToken);
        foreach (var (statement, _) in enrolments)
        {
            if (persons.TryGetValue(statement.Actor!, out var person)
                && ActReader.Revision(statement.Json) is { } version
                && await library.FindAsync(version, cancellationToken) is { } course)
            {
                Add(statement, person, course, happened.Append);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Add(Statement statement, Person person, Course course, Action<JsonObject> append)
    {
        var at = ActReader.When(statement.Json) ?? statement.Stored;
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
