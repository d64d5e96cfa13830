using Campus.Contents;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Minutes;

/// <summary>Beside a lesson: how long it takes, from what is in it. Beside a module or course: all its lessons.</summary>
internal sealed class MinutesPanel(ActivityKinds kinds) : IEditorPanel
{
    public int Order => 20;

    public string View => "/Courses/Beheer/Minutes/_Minutes.cshtml";

    public ValueTask<object?> ModelAsync(EditorPanelContext context, CancellationToken cancellationToken)
    {
        var known = context.SelectedType is CourseItem.CourseType or CourseItem.ModuleType or CourseItem.LessonType;
        var selected = known ? CourseItem.Of(context.Root, kinds).All.FirstOrDefault(item => item.Id == context.SelectedId) : null;
        return new(selected is null || selected.Inside.Count == 0 ? null : MinutesView.Of(context.Root.ContentItemId, selected));
    }
}

/// <summary>How long what is open takes, with its lessons.</summary>
internal sealed record MinutesView(string RootId, CourseItem Selected, TimeEstimate Estimate, IReadOnlyList<LessonMinutes> Lessons)
{
    /// <summary>The lesson that is open; null when it is a module or the course.</summary>
    public LessonMinutes? Lesson => Selected.Type == CourseItem.LessonType ? Lessons[0] : null;

    /// <summary>What the lessons add up to, as their editor has it.</summary>
    public int Minutes => Lessons.Sum(lesson => lesson.Minutes ?? 0);

    public static MinutesView Of(string rootId, CourseItem selected) => new(
        rootId, selected, LessonTime.Of(selected), [.. selected.OfType(CourseItem.LessonType).Select(LessonMinutes.Of)]);
}

/// <summary>A lesson: what its editor says it takes, and the estimate.</summary>
internal sealed record LessonMinutes(CourseItem Item, int? Minutes, TimeEstimate Estimate)
{
    public static LessonMinutes Of(CourseItem lesson) =>
        new(lesson, (int?)lesson.Item.As<LessonPart>()?.Minutes?.Value, LessonTime.Of(lesson));
}
