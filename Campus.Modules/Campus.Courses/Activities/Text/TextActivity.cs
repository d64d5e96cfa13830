using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Text;

/// <summary>A text to read.</summary>
internal sealed record TextActivity(string Id, string Title, Prose Body) : ReadActivity(Id, Title)
{
    public override string SearchText => Body.Markdown;

    public override bool IsRewrittenFrom(Activity before) =>
        before is TextActivity old && old.Body.Markdown != Body.Markdown;

    public override string View(ActivityState? state, bool again) => "/Courses/Activities/Text/_Text.cshtml";
}
