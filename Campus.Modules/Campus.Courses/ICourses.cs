namespace Campus.Courses;

/// <summary>The courses of this campus, for modules that point at them: groups, certificates, the community.</summary>
public interface ICourses
{
    /// <summary>
    /// Finds published courses by their ids, at once; ids of courses that are not on the site are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, CourseListing>> FindAsync(
        IReadOnlyCollection<string> courseIds, CancellationToken cancellationToken = default);

    /// <summary>Finds published courses by words of their texts, for somebody who has to choose one.</summary>
    /// <param name="text">
    /// Words that all occur in a course; letter case and accents do not count. Empty finds all.
    /// </param>
    /// <param name="atMost">How many to return; those that come first by title.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<CourseListing>> ListAsync(
        string text, int atMost, CancellationToken cancellationToken = default);

    /// <summary>The live version of a course with its modules; null when the course is not on the site.</summary>
    Task<CourseOutline?> OutlineAsync(string courseId, CancellationToken cancellationToken = default);

    /// <summary>
    /// A version of a course with its modules, also one that is not live any more; null when there is none.
    /// </summary>
    Task<CourseOutline?> OutlineOfVersionAsync(string versionId, CancellationToken cancellationToken = default);
}

/// <summary>A published course in a list.</summary>
/// <param name="Id">The course, whatever its version.</param>
/// <param name="Title">The title to show.</param>
/// <param name="Url">The address of its page.</param>
/// <param name="Minutes">How long its lessons take.</param>
/// <param name="Modules">How many modules it has.</param>
/// <param name="LiveVersionId">The version that who enrols now begins with.</param>
public sealed record CourseListing(string Id, string Title, string Url, int Minutes, int Modules, string LiveVersionId);

/// <summary>One version of a course and its modules.</summary>
/// <param name="Id">The course, whatever its version.</param>
/// <param name="VersionId">The version; what it holds never changes.</param>
/// <param name="Title">The title to show.</param>
/// <param name="Minutes">How long its lessons take.</param>
/// <param name="Modules">Its modules in order.</param>
public sealed record CourseOutline(
    string Id, string VersionId, string Title, int Minutes, IReadOnlyList<ModuleOutline> Modules);

/// <summary>A module of a course version.</summary>
/// <param name="Id">The module; the same in every version that has it.</param>
/// <param name="Title">The title to show.</param>
/// <param name="Minutes">How long its lessons take.</param>
/// <param name="Lessons">How many of its lessons have to be done.</param>
public sealed record ModuleOutline(string Id, string Title, int Minutes, int Lessons);
