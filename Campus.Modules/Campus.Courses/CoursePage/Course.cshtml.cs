using Campus.Contents;
using Campus.Courses.Catalogue;
using Campus.Courses.Enrolments;
using Campus.Courses.Kinds;
using Campus.Courses.NewVersion;
using Campus.Courses.Progress;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Campus.Courses.CoursePage;

/// <summary>What a course is, and how far the visitor is in it.</summary>
[RequirePermission("ViewContent")]
[OutputCache(PolicyName = PageCaching.Anonymous)]
internal sealed class CourseModel(
    CourseCatalogue catalogue, CourseLibrary library, StandingReader standings, VersionOffers offers, IPreview preview) : PageModel
{
    public Course Course { get; private set; } = null!;

    public CourseTheme Theme { get; private set; } = CourseTheme.Other;

    /// <summary>How the visitor stands; null when she does not take the course.</summary>
    public Standing? Standing { get; private set; }

    public CourseProgress? Progress => Standing?.Progress;

    /// <summary>The newer version she may move on to.</summary>
    public VersionOffer? Offer { get; private set; }

    /// <summary>Whether she has just moved on to this version.</summary>
    [FromQuery(Name = "overgestapt")]
    public bool HasMoved { get; set; }

    public bool IsPreview { get; private set; }

    public string? PlayUrl =>
        IsPreview ? $"{Request.PathBase}/cursussen/{Course.Slug}/voorbeeld"
        : Standing is not { Closing: null } ? null : $"/leren/{Standing.Registration.Id}";

    /// <summary>
    /// The lesson to go on with; null when she does not take the course, has done it or cannot open it now.
    /// </summary>
    public Lesson? Next
    {
        get
        {
            if (Standing is not { Closing: null } || Progress!.Satisfied)
            {
                return null;
            }
            var here = Standing.Position.Lesson;
            return Progress.Of(here).Satisfied ? Progress.NextAfter(here) : here;
        }
    }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var snapshot = await catalogue.ReadAsync(cancellationToken);
        if (preview.Item is { ContentType: CourseItem.CourseType } draft)
        {
            IsPreview = true;
            return Show(library.Read(draft), snapshot);
        }
        if (snapshot.FindBySlug(slug) is not { } card)
        {
            return NotFound();
        }
        Standing = await standings.ReadAsync(card.CourseId, cancellationToken);
        Offer = Standing is not { Closing: null } ? null
            : await offers.FindAsync(Standing.Registration, cancellationToken);
        // Who takes the course sees the version she takes, not the newest one.
        return (Standing?.Course ?? await library.FindAsync(card.VersionId, cancellationToken)) is { } course
            ? Show(course, snapshot)
            : NotFound();
    }

    private PageResult Show(Course course, CatalogueSnapshot snapshot)
    {
        Course = course;
        Theme = snapshot.ThemeOf(course.Facts.ThemeId);
        return Page();
    }
}
