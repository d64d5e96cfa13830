using Campus.Platform;

namespace Campus.Courses;

/// <summary>The permissions of learning.</summary>
public static class CoursePermissions
{
    /// <summary>Enrolling oneself in a course.</summary>
    public static Permission EnrolInCourses { get; } = new("EnrolInCourses", "Je inschrijven voor cursussen");

    /// <summary>Taking the courses one is enrolled in.</summary>
    public static Permission TakeCourses { get; } = new("TakeCourses", "Cursussen volgen");
}
