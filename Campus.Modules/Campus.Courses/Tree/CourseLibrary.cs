using System.Collections.Concurrent;
using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Tree;

/// <summary>The course versions that were asked for since the process started; a published version never changes.</summary>
internal sealed class CourseCache
{
    public ConcurrentDictionary<string, Course> ByVersion { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<(string Before, string After), Succession> Successions { get; } = new();
}

/// <summary>Gives course trees by version.</summary>
internal sealed class CourseLibrary(
    CourseCache cache, IContentManager contents, IMarkdownText markdown, ActivityKinds kinds)
{
    public async ValueTask<Course?> FindAsync(string versionId, CancellationToken cancellationToken)
    {
        if (cache.ByVersion.TryGetValue(versionId, out var known))
        {
            return known;
        }
        return await contents.GetVersionAsync(versionId, cancellationToken) is { } item
            ? cache.ByVersion.GetOrAdd(versionId, Read(item))
            : null;
    }

    /// <summary>The published version of a course; null when it is not on the site.</summary>
    public async ValueTask<Course?> FindPublishedAsync(string courseId, CancellationToken cancellationToken) =>
        await contents.GetAsync(courseId, VersionOptions.Published, cancellationToken) is { ContentItemVersionId: { } version }
            ? await FindAsync(version, cancellationToken)
            : null;

    /// <summary>What of one version counts in another; null when one of them is not there.</summary>
    public async ValueTask<Succession?> SuccessionAsync(string before, string after, CancellationToken cancellationToken)
    {
        if (cache.Successions.TryGetValue((before, after), out var known))
        {
            return known;
        }
        return await FindAsync(before, cancellationToken) is { } old && await FindAsync(after, cancellationToken) is { } next
            ? cache.Successions.GetOrAdd((before, after), new Succession(old, next))
            : null;
    }

    public Course Read(ContentItem item) => new CourseReader(text => markdown.ToHtml(text), kinds).Read(item);
}
