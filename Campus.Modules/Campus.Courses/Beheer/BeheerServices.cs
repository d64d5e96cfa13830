using Campus.Contents;
using Campus.Courses.Beheer.Checks;
using Campus.Courses.Beheer.Learner;
using Campus.Courses.Beheer.Minutes;
using Campus.Courses.Beheer.Outline;
using Campus.Courses.Beheer.Revision;
using Campus.Courses.Beheer.Scripts;
using Campus.Platform;
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
        services.AddSingleton<IFieldEditor, ScriptEditor>().AddSingleton<IContentHandler, RefusalHandler>();
        return services.AddScoped<IContentCheck, CourseCheck>().AddScoped<IOutlineNotes, CourseNotes>().AddScoped<IEditorPanel, MinutesPanel>()
            .AddScoped<IEditorPanel, LearnerPanel>().AddScoped<LearnersByVersion>().AddScoped<IPublicationQuestion, RevisionQuestion>()
            .AddScoped<RevisionMoves>()
            .AddScoped<IAuditWords, RevisionWords>()
            .AddScoped<IOutboxHandler>(provider => provider.GetRequiredService<RevisionMoves>())
            .AddScoped<IDomainEventHandler<ContentPublished>>(provider => provider.GetRequiredService<RevisionMoves>());
    }
}
