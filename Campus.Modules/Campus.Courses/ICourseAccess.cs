namespace Campus.Courses;

/// <summary>
/// A rule of another module about when people may be in the courses that they are enrolled in, such as a group that has
/// yet to begin. It is asked at every page and every act; without rules, and for whatever a rule does not name, a
/// course is open.
/// </summary>
public interface ICourseAccess
{
    /// <summary>
    /// Which of these may not be opened now, by the id of the registration, and why. Asked once for all on a page.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, CourseClosing>> ClosedAsync(
        IReadOnlyCollection<CourseRegistration> registrations, CancellationToken cancellationToken = default);
}

/// <summary>Somebody in a course, for a rule to judge.</summary>
/// <param name="Id">The registration.</param>
/// <param name="EnrolmentId">The enrolment that it is part of.</param>
/// <param name="PersonId">Whose.</param>
/// <param name="CourseId">In which course.</param>
/// <param name="Group">The group it is for; null for who takes the course by herself.</param>
public sealed record CourseRegistration(
    Guid Id, string EnrolmentId, string PersonId, string CourseId, EnrolmentGroup? Group);

/// <summary>Why a course is closed for somebody.</summary>
/// <param name="Reason">A sentence for her, in Dutch.</param>
/// <param name="OpensUtc">When it opens; null when that is not known, or never.</param>
public sealed record CourseClosing(string Reason, DateTime? OpensUtc = null);
