using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>Forgets the enrolments of somebody who is erased: they say who is behind the registrations in statements.</summary>
internal sealed class ErasedLearner(CampusDb db) : IDomainEventHandler<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken cancellationToken)
    {
        var hers = db.Set<Registration>().Where(registration => registration.ActorId == happened.ActorId);
        var enrolments = await hers.Select(registration => registration.EnrolmentId).Distinct().ToListAsync(cancellationToken);
        await db.Set<ActivityRow>().Where(row => hers.Any(registration => registration.Id == row.RegistrationId)).ExecuteDeleteAsync(cancellationToken);
        await hers.ExecuteDeleteAsync(cancellationToken);
        await db.Set<Enrolment>()
            .Where(enrolment => enrolments.Contains(enrolment.Id) && !db.Set<Registration>().Any(row => row.EnrolmentId == enrolment.Id))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
