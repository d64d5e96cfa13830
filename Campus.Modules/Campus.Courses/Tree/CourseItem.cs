using Campus.Contents;

namespace Campus.Courses.Tree;

/// <summary>
/// A course, or anything inside it, as it stands in the content item: unfinished things too, which
/// <see cref="CourseReader"/> leaves out.
/// </summary>
/// <param name="Item">The item.</param>
/// <param name="Path">Where it stands below the root, as the paths of validation messages have it; empty for the root.</param>
/// <param name="Inside">What is inside it, in order.</param>
internal sealed record CourseItem(ContentItem Item, string Path, IReadOnlyList<CourseItem> Inside)
{
    public const string CourseType = "Course";
    public const string ModuleType = "CourseModule";
    public const string LessonType = "Lesson";
    public const string TextType = "TextActivity";
    public const string ImageType = "ImageActivity";
    public const string QuestionType = "QuestionActivity";
    public const string AnswerType = "Answer";
    public const string SimulationType = "ConversationSimulation";

    // Where items stand inside other items, with the name of the list in the part.
    private static readonly (string Bag, string List)[] Bags =
        [("Modules", "ContentItems"), ("Lessons", "ContentItems"), ("Activities", "Widgets"), ("Answers", "ContentItems")];

    public string Id => Item.ContentItemId;

    public string Type => Item.ContentType;

    public string Title => Item.As<TitlePart>()?.Title?.Trim() is { Length: > 0 } title ? title : Item.DisplayText ?? "";

    /// <summary>Its title; without one, what a new thing of its kind is called.</summary>
    public string Name => ItemTitle.Of(Title, KindOf(Type));

    /// <summary>The item and everything inside it.</summary>
    public IEnumerable<CourseItem> All => Inside.SelectMany(item => item.All).Prepend(this);

    public static CourseItem Of(ContentItem item, string path = "") => new(item, path, [.. Bags.SelectMany(bag =>
        item.Nested(bag.Bag).Select((inside, index) => Of(inside, $"{(path.Length == 0 ? "" : path + ".")}{bag.Bag}.{bag.List}[{index}]")))]);

    public IEnumerable<CourseItem> OfType(string type) => All.Where(item => item.Type == type);

    /// <summary>What a kind of thing in a course is called.</summary>
    public static string KindOf(string type) => type switch
    {
        CourseType => "Cursus",
        ModuleType => "Module",
        LessonType => "Les",
        TextType => "Tekst",
        ImageType => "Afbeelding",
        QuestionType => "Vraag",
        AnswerType => "Antwoord",
        SimulationType => "Gesprekssimulatie",
        _ => "Onderdeel",
    };
}
