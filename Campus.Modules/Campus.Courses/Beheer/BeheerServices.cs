using Campus.Contents;
using Campus.Courses.Beheer.Checks;
using Campus.Courses.Beheer.Minutes;
using Campus.Courses.Beheer.Outline;
using Campus.Courses.Beheer.Scripts;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses.Beheer;

/// <summary>What makes the editor of any type a builder of courses.</summary>
internal static class BeheerServices
{
    public static IServiceCollection AddCourseBuilder(this IServiceCollection services)
    {
        foreach (var rule in CourseRules.All)
        {
            services.AddSingleton(rule);
        }
        services.AddSingleton<IFieldEditor, ScriptEditor>();
        return services.AddScoped<IContentCheck, CourseCheck>().AddScoped<IOutlineNotes, CourseNotes>().AddScoped<IEditorPanel, MinutesPanel>();
    }
}
