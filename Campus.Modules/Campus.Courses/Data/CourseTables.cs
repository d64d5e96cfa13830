using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

internal static class CourseTables
{
    public const int IdLength = 26;
    public const int NameLength = 255;

    public static void Configure(ModelBuilder model)
    {
        Enrolment.Configure(model);
        Registration.Configure(model);
        ActivityRow.Configure(model);
        CourseIndex.Configure(model);
    }
}
