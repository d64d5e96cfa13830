using Campus.Courses.Kinds;

namespace Campus.Courses.Tree;

/// <summary>
/// What makes two versions of a course different for somebody who is taking it (rules R9 and R10). Texts, titles,
/// minutes and images may differ: with those, everything that was done in the one counts the same in the other.
/// </summary>
internal sealed class CourseDifference
{
    private readonly List<string> changed = [];
    private readonly List<string> added = [];

    private CourseDifference()
    {
    }

    /// <summary>What was there and is another thing now, in Dutch.</summary>
    public IReadOnlyList<string> Changed => changed;

    /// <summary>What was not there, in Dutch.</summary>
    public IReadOnlyList<string> Added => added;

    /// <summary>Whether progress in the one is the same progress in the other.</summary>
    public bool IsEquivalent => changed.Count == 0 && added.Count == 0;

    public static CourseDifference Of(Course before, Course after)
    {
        var found = new CourseDifference();
        found.Compare("modules", before.Modules, after.Modules, module => module.Id, module => $"de module ‘{module.Title}’", found.Compare);
        return found;
    }

    /// <summary>What makes two versions of a lesson different.</summary>
    public static CourseDifference Of(Lesson before, Lesson after)
    {
        var found = new CourseDifference();
        found.Compare(before, after);
        return found;
    }

    private void Compare(CourseModule before, CourseModule after) => Compare(
        $"lessen van ‘{after.Title}’", before.Lessons, after.Lessons, lesson => lesson.Id, lesson => $"de les ‘{lesson.Title}’", Compare);

    private void Compare(Lesson before, Lesson after)
    {
        if ((before.MoveOn, before.MasteryScore, before.Required) != (after.MoveOn, after.MasteryScore, after.Required))
        {
            changed.Add($"anders is wanneer de les ‘{after.Title}’ klaar is");
        }
        Compare(
            $"onderdelen van ‘{after.Title}’", before.Activities, after.Activities,
            activity => activity.Id, activity => $"het onderdeel ‘{activity.Title}’", Compare);
    }

    private void Compare(Activity before, Activity after)
    {
        if (!after.IsSameAs(before))
        {
            changed.Add(after.Change);
        }
    }

    private void Compare<T>(
        string kind, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, string> name, Action<T, T> inside)
    {
        var known = before.ToDictionary(id, StringComparer.Ordinal);
        var kept = after.Where(item => known.ContainsKey(id(item))).ToList();
        var ids = kept.Select(id).ToHashSet(StringComparer.Ordinal);
        added.AddRange(after.Where(item => !ids.Contains(id(item))).Select(item => $"nieuw is {name(item)}"));
        changed.AddRange(before.Where(item => !ids.Contains(id(item))).Select(item => $"weg is {name(item)}"));
        if (!kept.Select(id).SequenceEqual(before.Select(id).Where(ids.Contains)))
        {
            changed.Add($"anders is de volgorde van de {kind}");
        }
        foreach (var item in kept)
        {
            inside(known[id(item)], item);
        }
    }
}
