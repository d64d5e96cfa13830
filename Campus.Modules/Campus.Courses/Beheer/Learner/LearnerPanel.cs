using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Beheer.Learner;

/// <summary>
/// Beside whatever is open in a course: the page that a learner sees of it, which can be tried out. A conversation has its
/// own beside the script, and needs the room.
/// </summary>
internal sealed class LearnerPanel(ActivityKinds kinds) : IEditorPanel
{
    public int Order => 10;

    public string View => "/Courses/Beheer/Learner/_Learner.cshtml";

    public ValueTask<object?> ModelAsync(EditorPanelContext context, CancellationToken cancellationToken)
    {
        var isShown = context.Root.ContentType == CourseItem.CourseType && context.SelectedType != CourseItem.CourseType
            && kinds.Find(context.SelectedType) is not { ShowsItself: true };
        return new(isShown ? new LearnerView(EditorLinks.Preview(context.Root.ContentItemId, $"/voorbeeld?onderdeel={Uri.EscapeDataString(context.SelectedId)}")) : null);
    }
}

/// <summary>Where the page of the learner is.</summary>
internal sealed record LearnerView(string Url);
