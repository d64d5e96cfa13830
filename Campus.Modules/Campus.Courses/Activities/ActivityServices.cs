using Campus.Courses.Activities.Checklist;
using Campus.Courses.Activities.Image;
using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Activities.Text;
using Campus.Courses.Kinds;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses.Activities;

/// <summary>The kinds of activity of this campus; a kind is a folder here and a line in this list.</summary>
internal static class ActivityServices
{
    public static IServiceCollection AddActivities(this IServiceCollection services) => services
        .AddSingleton<ActivityKinds>()
        .AddActivityKind<TextKind>()
        .AddActivityKind<QuestionKind>()
        .AddActivityKind<SimulationKind>()
        .AddActivityKind<ImageKind>()
        .AddActivityKind<ChecklistKind>();
}
