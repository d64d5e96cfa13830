using Campus.Courses.Catalogue;
using Campus.Courses.Enrolments;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.Courses.CoursePage;

/// <summary>A module in the list of a course page.</summary>
internal sealed record ModuleView(CourseModule Module, int Number, ModuleProgress? Progress, Standing? Standing, Lesson? Next, string? PlayUrl, bool IsPreview)
{
    public static ModuleView Of(CourseModel page, int index)
    {
        var module = page.Course.Modules[index];
        return new(module, index + 1, page.Progress?.Of(module), page.Standing, page.Next, page.PlayUrl, page.IsPreview);
    }

    public bool Done => Progress is { Satisfied: true };

    public bool Busy => !Done && Progress is { Begun: true };

    /// <summary>The module where the learner is stands open, and for a visitor the first one.</summary>
    public bool Open => PlayUrl is null || IsPreview ? Number == 1 : Next is not null && (Module.Lessons.Contains(Next) || HasNews);

    public string? Css => Done ? "is-done" : Busy ? "is-busy" : null;

    public string Meta
    {
        get
        {
            var lessons = Words.Count(Module.Lessons.Count, "les", "lessen");
            var whole = $"{lessons} · {Words.Duration(Module.Minutes)}";
            if (Progress is null)
            {
                return whole;
            }
            return Done ? $"Afgerond · {whole}"
                : Busy ? $"Bezig · {Progress.Lessons.Count(lesson => lesson.Satisfied)} van {lessons} · nog {Words.Duration(Progress.MinutesLeft)}"
                : $"Nog niet gestart · {whole}";
        }
    }

    /// <summary>Where a lesson is taken, or tried out.</summary>
    public string UrlOf(Lesson lesson, string play) => IsPreview ? $"{play}?onderdeel={lesson.Id}" : $"{play}/{lesson.Id}";

    public bool IsDone(Lesson lesson) => Progress?.Lessons.First(progress => progress.Lesson == lesson).Satisfied == true;

    /// <summary>"Vernieuwd" or "Nieuw", when moving on to this version brought something to do in the lesson.</summary>
    public string? MarkOf(Lesson lesson) => Standing?.MarkOf(lesson);

    /// <summary>Whether something in this module has such a mark.</summary>
    public bool HasNews => Module.Lessons.Any(lesson => MarkOf(lesson) is not null);

    public string IconOf(Lesson lesson) => IsDone(lesson) ? "circle-check"
        : lesson.MasteryScore is not null ? "list-check"
        : lesson.Activities.Select(activity => activity.LessonIcon).OfType<string>().FirstOrDefault() ?? "file-text";
}
