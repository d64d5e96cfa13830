using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Text;

/// <summary>A text of an editor.</summary>
internal sealed class TextKind : ActivityKind
{
    public override string Type => "TextActivity";

    public override string Name => "Tekst";

    public override Activity Read(ItemReader item) =>
        new TextActivity(item.Id, item.Title(Name), item.ToProse(item.Text("MarkdownBodyPart", "Markdown")));

    public override TimeSpan Time(CourseItem item) => ReadingTime.Of(item.Item.As<MarkdownBodyPart>()?.Markdown);

    public override string Note(CourseItem item) => $"{Name}, {new TimeEstimate(Time(item)).Minutes} min";
}
