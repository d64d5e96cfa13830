using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Beheer.Checks;

/// <summary>Whether a course has what it is made of, under names that tell things apart.</summary>
internal static class TreeRules
{
    public static IEnumerable<ContentFinding> OfCourse(CourseItem course) =>
        Empty(course, "Modules", "Deze cursus heeft nog geen modules. Voeg er een toe.").Concat(Titles(course, "modules"));

    public static IEnumerable<ContentFinding> OfModule(CourseItem module) =>
        Empty(module, "Lessons", $"De module ‘{module.Name}’ heeft nog geen lessen. Voeg er een toe of verwijder de module.")
            .Concat(Titles(module, "lessen"));

    public static IEnumerable<ContentFinding> OfLesson(CourseItem lesson) =>
        Empty(lesson, "Activities", $"De les ‘{lesson.Name}’ heeft nog geen onderdelen. Voeg er een toe of verwijder de les.");

    public static IEnumerable<ContentFinding> OfUntitled(CourseItem item) => item.Title.Length > 0 || item.Type == CourseItem.CourseType || item.IsPart
        ? []
        : [new(CourseRules.Untitled, $"{item.KindName} zonder titel: deelnemers zien ‘{item.Name}’. Schrijf een titel.", item.Id, "TitlePart")];

    private static IEnumerable<ContentFinding> Empty(CourseItem item, string part, string message) =>
        item.Inside.Count == 0 ? [new(CourseRules.Empty, message, item.Id, part)] : [];

    private static IEnumerable<ContentFinding> Titles(CourseItem parent, string kind) =>
        from same in parent.Inside.GroupBy(item => item.Title, StringComparer.CurrentCultureIgnoreCase)
        where same.Key.Length > 0
        from again in same.Skip(1)
        select new ContentFinding(
            CourseRules.Titles, $"Twee {kind} heten hier ‘{again.Title}’. Geef ze elk een eigen titel, dan zijn ze uit elkaar te houden.",
            again.Id, "TitlePart");
}
