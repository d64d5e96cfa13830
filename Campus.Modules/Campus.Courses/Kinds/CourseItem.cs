using Campus.Contents;

namespace Campus.Courses.Kinds;

/// <summary>
/// A course, or anything inside it, as it stands in the content item: unfinished things too, which are left out of the
/// course that learners take.
/// </summary>
/// <param name="Item">The item.</param>
/// <param name="Path">Where it stands below the root, as the paths of validation messages have it; empty for the root.</param>
/// <param name="Kind">Its kind, when it is an activity.</param>
/// <param name="IsPart">Whether it is a part of an activity.</param>
/// <param name="Inside">What is inside it, in order.</param>
internal sealed record CourseItem(ContentItem Item, string Path, ActivityKind? Kind, bool IsPart, IReadOnlyList<CourseItem> Inside)
{
    public const string CourseType = "Course";
    public const string ModuleType = "CourseModule";
    public const string LessonType = "Lesson";
    public const string Modules = "Modules";
    public const string Lessons = "Lessons";
    public const string Activities = "Activities";

    /// <summary>The name of the list in a bag.</summary>
    public const string BagList = "ContentItems";

    /// <summary>The name of the list in a flow.</summary>
    public const string FlowList = "Widgets";

    public string Id => Item.ContentItemId;

    public string Type => Item.ContentType;

    public string Title => Item.As<TitlePart>()?.Title?.Trim() is { Length: > 0 } title ? title : Item.DisplayText ?? "";

    /// <summary>Its title; without one, what a new thing of its kind is called.</summary>
    public string Name => ItemTitle.Of(Title, KindName);

    /// <summary>What a thing of its kind is called.</summary>
    public string KindName => Kind?.Name ?? NameOf(Type);

    /// <summary>The item and everything inside it.</summary>
    public IEnumerable<CourseItem> All => Inside.SelectMany(item => item.All).Prepend(this);

    public static CourseItem Of(ContentItem item, ActivityKinds kinds) => Of(item, kinds, "", isPart: false);

    public IEnumerable<CourseItem> OfType(string type) => All.Where(item => item.Type == type);

    /// <summary>What a thing that is no activity is called.</summary>
    public static string NameOf(string type) => type switch
    {
        CourseType => "Cursus",
        ModuleType => "Module",
        LessonType => "Les",
        _ => "Onderdeel",
    };

    private static CourseItem Of(ContentItem item, ActivityKinds kinds, string path, bool isPart)
    {
        var kind = kinds.Find(item.ContentType);
        var start = path.Length == 0 ? "" : path + ".";
        return new(item, path, kind, isPart,
        [
            .. from bag in Bags(kinds)
               from inside in item.Nested(bag.Name).Index()
               select Of(inside.Item, kinds, $"{start}{bag.Name}.{bag.List}[{inside.Index}]", isPart || kind is not null),
        ]);
    }

    // Where items stand inside other items, with the name of the list in the part.
    private static IEnumerable<(string Name, string List)> Bags(ActivityKinds kinds) =>
    [
        (Modules, BagList), (Lessons, BagList), (Activities, FlowList),
        .. kinds.All.Select(kind => kind.Parts).OfType<string>().Select(parts => (parts, BagList)),
    ];
}
