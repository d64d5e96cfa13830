using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Image;

/// <summary>A picture that can be understood without seeing it.</summary>
internal sealed record ImageActivity(
    string Id, string Title, string Path, string AltText, Prose Caption, Prose Description) : ReadActivity(Id, Title)
{
    public override string View(ActivityState? state, bool again) => "/Courses/Activities/Image/_Image.cshtml";
}
