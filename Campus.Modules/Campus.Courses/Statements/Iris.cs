using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Statements;

/// <summary>The IRIs under which things of this campus are known in statements.</summary>
/// <param name="home">The home page of the campus, without a slash at the end.</param>
internal sealed class Iris(string home)
{
    /// <summary>The extension that names the registration a registration came after.</summary>
    public const string Predecessor = "voorganger";

    /// <summary>The extension that names the group for which somebody is enrolled.</summary>
    public const string Group = "groep";

    /// <summary>What stands there for who carries on without a group.</summary>
    public const string SelfStudy = "zelfstudie";

    /// <summary>The extension that says that an act came in later than it was done, as it does without a connection.</summary>
    public const string Late = "nagekomen";

    private const string Activities = "/xapi/activities/";

    public string Home { get; } = home.TrimEnd('/');

    public string Of(Course course) => $"{Home}{Activities}{Escape(course.Id)}";

    public string Of(Course course, CourseModule module) => $"{Of(course)}/{Escape(module.Id)}";

    public string Of(Course course, Lesson lesson) => $"{Of(course)}/{Escape(lesson.Id)}";

    public string Of(Course course, ActivityPlace place) => $"{Of(course, place.Lesson)}/{Escape(place.Activity.Id)}";

    /// <summary>The names by which statements know an activity.</summary>
    public StatementNames NamesOf(Course course, ActivityPlace place) => new(Of(course, place), Extension);

    public string Extension(string name) => $"{Home}/xapi/extensions/{name}";

    /// <summary>The ids in an IRI of ours: course, lesson, activity, step; null for an IRI of somebody else.</summary>
    public IReadOnlyList<string>? Parts(string? iri)
    {
        var prefix = Home + Activities;
        return iri is not null && iri.StartsWith(prefix, StringComparison.Ordinal)
            ? [.. iri[prefix.Length..].Split('/').Select(Uri.UnescapeDataString)]
            : null;
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
