using Campus.Platform;

namespace Campus.Courses;

/// <summary>Somebody was enrolled in a course. Told in the transaction that makes the enrolment, once.</summary>
/// <param name="EnrolmentId">The enrolment.</param>
/// <param name="RegistrationId">The registration in which she begins.</param>
/// <param name="PersonId">Who.</param>
/// <param name="CourseId">In which course.</param>
/// <param name="Group">The group it is for; null for who takes the course by herself.</param>
/// <param name="AtUtc">When.</param>
public sealed record EnrolmentMade(
    string EnrolmentId, Guid RegistrationId, string PersonId, string CourseId, EnrolmentGroup? Group, DateTime AtUtc)
        : IDomainEvent;

/// <summary>
/// All that a module asks is done. Told in the transaction of the act that did it, once for what somebody learns: not
/// again after a rebuild, for what she carried on to a later version or into a group, or for what a later version
/// added.
/// </summary>
/// <param name="EnrolmentId">The enrolment.</param>
/// <param name="RegistrationId">The registration.</param>
/// <param name="PersonId">Who.</param>
/// <param name="CourseId">Of which course.</param>
/// <param name="ModuleId">The module.</param>
/// <param name="Group">The group the enrolment is for; null for who takes the course by herself.</param>
/// <param name="AtUtc">When it was done; an act without a connection comes later than it was done.</param>
public sealed record ModuleSatisfied(
    string EnrolmentId, Guid RegistrationId, string PersonId, string CourseId, string ModuleId, EnrolmentGroup? Group,
    DateTime AtUtc) : IDomainEvent;

/// <summary>
/// All that a course asks is done. Told in the transaction of the act that did it, once for each registration that
/// comes to it.
/// </summary>
/// <param name="EnrolmentId">The enrolment.</param>
/// <param name="RegistrationId">The registration.</param>
/// <param name="PersonId">Who.</param>
/// <param name="CourseId">The course.</param>
/// <param name="VersionId">The version she did it on.</param>
/// <param name="Group">The group the enrolment is for; null for who takes the course by herself.</param>
/// <param name="AtUtc">When it was done; an act without a connection comes later than it was done.</param>
public sealed record CourseSatisfied(
    string EnrolmentId, Guid RegistrationId, string PersonId, string CourseId, string VersionId, EnrolmentGroup? Group,
    DateTime AtUtc) : IDomainEvent;
