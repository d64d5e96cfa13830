using Campus.Contents;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Minutes;

/// <summary>How long a learner is busy with a lesson or with one thing in it, estimated from what is there.</summary>
internal static class LessonTime
{
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(30);

    /// <summary>The estimate for a lesson, module, course or activity: that of everything in it.</summary>
    public static TimeEstimate Of(CourseItem item) =>
        new(item.All.Aggregate(TimeSpan.Zero, (sum, inside) => sum + OwnTime(inside)));

    private static TimeSpan OwnTime(CourseItem item) => item.Type switch
    {
        CourseItem.TextType => ReadingTime.Of(item.Item.As<MarkdownBodyPart>()?.Markdown),
        CourseItem.ImageType => Image(item.Item.As<ImagePart>() ?? new()),
        CourseItem.QuestionType => Question(item.Item.As<QuestionPart>() ?? new()),
        CourseItem.AnswerType => Answer(item.Item.As<AnswerPart>() ?? new()),
        CourseItem.SimulationType => ConversationTime.Of(
            ScriptParser.Parse(item.Item.As<ConversationSimulationPart>()?.Script?.Text ?? "").Script),
        _ => TimeSpan.Zero,
    };

    // The description stands in place of the image: who sees it does not read all of it.
    private static TimeSpan Image(ImagePart image) => Looking + ReadingTime.Of(image.Caption?.Markdown);

    private static TimeSpan Question(QuestionPart question) =>
        Thinking + ReadingTime.Of(question.Case?.Markdown) + ReadingTime.Of(question.Prompt?.Text);

    // All answers are read, and the explanation of the chosen one: about half of what explains the answers.
    private static TimeSpan Answer(AnswerPart answer) =>
        ReadingTime.Of(answer.Text?.Text) + (ReadingTime.Of(answer.Feedback?.Markdown) / 2);
}
