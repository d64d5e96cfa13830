namespace Campus.Courses;

/// <summary>
/// Enrolments of people in courses, for modules that enrol people and follow how far they are. It says what is done and
/// when; what somebody answered is not for others to see, and cannot be asked here.
/// </summary>
public interface IEnrolments
{
    /// <summary>
    /// Enrols somebody, once for each reason: calling again finds the enrolment of the first time, and takes up one
    /// that was withdrawn. Who is busy with the course by herself and comes in with a group carries on in the group
    /// where she was; who is busy with it already needs no enrolment by herself beside that.
    /// </summary>
    /// <param name="personId">Who.</param>
    /// <param name="courseId">In which course.</param>
    /// <param name="group">The group it is for; null for who takes the course by herself.</param>
    /// <param name="versionId">
    /// The version to begin with; null for the live one. Who carries on from a later one stays on that.
    /// </param>
    /// <param name="cancellationToken">Stops waiting; what was already recorded stays.</param>
    /// <returns>The enrolment; null when there is no such person, or no such course or version.</returns>
    /// <exception cref="InvalidOperationException">
    /// A transaction runs in the caller's scope: enrolling is a statement, and the record store writes in a transaction
    /// of its own.
    /// </exception>
    Task<Enrolled?> EnrolAsync(
        string personId, string courseId, EnrolmentGroup? group, string? versionId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Ends an enrolment, once: the course closes for the person, and what she did stays recorded.</summary>
    /// <returns>Whether it is withdrawn now; false when there is no such enrolment, or it goes on elsewhere.</returns>
    /// <exception cref="InvalidOperationException">A transaction runs in the caller's scope.</exception>
    Task<bool> WithdrawAsync(string enrolmentId, CancellationToken cancellationToken = default);

    /// <summary>How enrolments stand, in one query; ids that are unknown are left out.</summary>
    Task<IReadOnlyDictionary<string, EnrolmentStanding>> FindAsync(
        IReadOnlyCollection<string> enrolmentIds, CancellationToken cancellationToken = default);

    /// <summary>How all enrolments for a group stand, in one query.</summary>
    Task<IReadOnlyList<EnrolmentStanding>> OfGroupAsync(
        string kind, string groupId, CancellationToken cancellationToken = default);

    /// <summary>How all enrolments of some people stand, in one query.</summary>
    /// <param name="personIds">Who.</param>
    /// <param name="courseId">In which course; null for all courses.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<EnrolmentStanding>> OfPeopleAsync(
        IReadOnlyCollection<string> personIds, string? courseId = null, CancellationToken cancellationToken = default);
}

/// <summary>The group for which somebody is in a course. Without one she takes the course by herself.</summary>
/// <param name="Kind">What kind of group, a word of the module that has it; at most 50 characters.</param>
/// <param name="Id">The group; at most 26 characters.</param>
/// <param name="ApplicationId">
/// Her application there, at most 26 characters: one enrolment each, so that who takes part in the same group once more
/// is enrolled once more.
/// </param>
public sealed record EnrolmentGroup(string Kind, string Id, string ApplicationId)
{
    internal const int LongestKind = 50;
    internal const int LongestId = 26;
}

/// <summary>An enrolment that was asked for.</summary>
/// <param name="EnrolmentId">The enrolment.</param>
/// <param name="RegistrationId">The registration in which she learns now: <c>/leren/{id}</c>.</param>
/// <param name="IsNew">Whether it was made now.</param>
public sealed record Enrolled(string EnrolmentId, Guid RegistrationId, bool IsNew);

/// <summary>How far somebody is with an enrolment.</summary>
/// <param name="EnrolmentId">The enrolment.</param>
/// <param name="PersonId">Whose.</param>
/// <param name="CourseId">In which course.</param>
/// <param name="CourseTitle">The title of the version she is on.</param>
/// <param name="Group">The group it is for; null for who takes the course by herself.</param>
/// <param name="RegistrationId">The registration in which she learns now, or did last.</param>
/// <param name="VersionId">The version she is on.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="LessonsDone">How many lessons that have to be done are done.</param>
/// <param name="LessonsToDo">How many lessons have to be done in all.</param>
/// <param name="EnrolledUtc">When she was enrolled, or moved on to this version.</param>
/// <param name="ActiveUtc">
/// When she last did something for this enrolment; null when she did nothing yet, also when she carried on what she did
/// before.
/// </param>
/// <param name="SatisfiedUtc">When she had done all that the course asks; stays (rule R4).</param>
/// <param name="Modules">
/// The modules of her version in order; empty for a short while after an update that brought them.
/// </param>
public sealed record EnrolmentStanding(
    string EnrolmentId, string PersonId, string CourseId, string CourseTitle, EnrolmentGroup? Group,
    Guid RegistrationId, string VersionId, EnrolmentStatus Status, int LessonsDone, int LessonsToDo,
    DateTime EnrolledUtc, DateTime? ActiveUtc, DateTime? SatisfiedUtc, IReadOnlyList<ModuleStanding> Modules);

/// <summary>How far somebody is with a module.</summary>
/// <param name="ModuleId">The module.</param>
/// <param name="LessonsDone">How many lessons that have to be done are done.</param>
/// <param name="LessonsToDo">How many lessons have to be done in all.</param>
/// <param name="SatisfiedUtc">
/// When they first were all done; stays, also when a later version adds a lesson (rule R4).
/// </param>
public sealed record ModuleStanding(string ModuleId, int LessonsDone, int LessonsToDo, DateTime? SatisfiedUtc);

/// <summary>Where an enrolment stands.</summary>
public enum EnrolmentStatus
{
    /// <summary>Enrolled, and nothing done yet or carried in.</summary>
    NotBegun,

    /// <summary>Something is done, not all.</summary>
    Busy,

    /// <summary>All that the course asks is done.</summary>
    Satisfied,

    /// <summary>The enrolment was ended.</summary>
    Withdrawn,

    /// <summary>She goes on with the course in another enrolment, with what she had done.</summary>
    CarriedOn,
}
