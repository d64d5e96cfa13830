using Campus.Contents;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Learner;

/// <summary>
/// Beside whatever is open in a course: the page that a learner sees of it, which can be tried out. A conversation has its
/// own beside the script, and needs the room.
/// </summary>
internal sealed class LearnerPanel(IEnumerable<IContentAddress> addresses) : IEditorPanel
{
    public int Order => 10;

    public string View => "/Courses/Beheer/Learner/_Learner.cshtml";

    public async ValueTask<object?> ModelAsync(EditorPanelContext context, CancellationToken cancellationToken)
    {
        if (context.Root.ContentType != CourseItem.CourseType || context.SelectedType is CourseItem.CourseType or CourseItem.SimulationType)
        {
            return null;
        }
        foreach (var address in addresses)
        {
            if (await address.OfAsync(context.Root, cancellationToken) is { } path)
            {
                return new LearnerView($"{EditorLinks.Preview(context.Root.ContentItemId)}{path}/voorbeeld?onderdeel={Uri.EscapeDataString(context.SelectedId)}");
            }
        }
        return null;
    }
}

/// <summary>Where the page of the learner is.</summary>
internal sealed record LearnerView(string Url);
