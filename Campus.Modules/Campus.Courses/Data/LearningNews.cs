using Campus.Courses.Progress;
using Campus.Platform;

namespace Campus.Courses.Data;

/// <summary>
/// What became true for the first time, to be told to other modules once the rows that say so are written.
/// </summary>
internal sealed class LearningNews
{
    private readonly List<ModuleSatisfied> modules = [];
    private readonly List<CourseSatisfied> courses = [];

    public void Add(Milestone milestone, Registration row, DateTime at)
    {
        if (milestone is not { Reached: Reached.Satisfied, IsFirst: true, Lesson: null })
        {
            return;
        }
        if (milestone.Module is { } module)
        {
            modules.Add(new(row.EnrolmentId, row.Id, row.PersonId, row.CourseId, module.Id, row.Group, at));
        }
        else
        {
            courses.Add(new(row.EnrolmentId, row.Id, row.PersonId, row.CourseId, row.VersionId, row.Group, at));
        }
    }

    public async Task TellAsync(IDomainEvents events, CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            await events.RaiseAsync(module, cancellationToken);
        }
        foreach (var course in courses)
        {
            await events.RaiseAsync(course, cancellationToken);
        }
    }
}
