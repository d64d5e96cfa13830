namespace Campus.Courses.Data;

/// <summary>Finds enrolments by the reason for which somebody is in a course.</summary>
internal static class EnrolmentQuery
{
    /// <summary>The one enrolment of somebody in a course by herself, or for an application to a group.</summary>
    public static IQueryable<Enrolment> For(
        this IQueryable<Enrolment> rows, string personId, string courseId, EnrolmentGroup? group) =>
        group is { ApplicationId: var application }
            ? rows.Where(row => row.ApplicationId == application)
            : rows.Where(row => row.PersonId == personId && row.CourseId == courseId && row.GroupId == null);
}
