using Campus.Courses;
using Campus.Platform;

namespace Campus.StorageTests.Courses;

/// <summary>Other modules find courses, their titles and their modules.</summary>
public sealed class CourseTests
{
    [Theory, Both]
    public async Task Courses_are_found_by_id_and_by_words_and_tell_what_is_in_them(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);

        var found = await campus.WithAsync<ICourses, IReadOnlyDictionary<string, CourseListing>>(courses => courses.FindAsync([LearningCampus.CourseId, "onbekend"]));
        var listing = found.ShouldHaveSingleItem().Value;
        (listing.Title, listing.Url, listing.Modules).ShouldBe(("Gespreksvoering", "/cursussen/gespreksvoering", 3));
        (await ListAsync(campus, "")).ShouldContain(listing);
        (await ListAsync(campus, "GESPREKSVOERING")).ShouldContain(listing);
        (await ListAsync(campus, "zeppelin")).ShouldBeEmpty();
        (await campus.WithAsync<ICourses, IReadOnlyList<CourseListing>>(courses => courses.ListAsync("", 0))).ShouldBeEmpty();

        var outline = (await campus.WithAsync<ICourses, CourseOutline?>(courses => courses.OutlineAsync(LearningCampus.CourseId))).ShouldNotBeNull();
        (outline.VersionId, outline.Minutes).ShouldBe((listing.LiveVersionId, listing.Minutes));
        outline.Modules.Select(module => (module.Id, module.Lessons)).ShouldBe([("gespreksvoering-m1", 5), ("gespreksvoering-m2", 5), ("gespreksvoering-m3", 5)]);
        outline.Modules.Sum(module => module.Minutes).ShouldBe(outline.Minutes);
        var version = await campus.WithAsync<ICourses, CourseOutline?>(courses => courses.OutlineOfVersionAsync(listing.LiveVersionId));
        (version!.Title, version.Modules.Count).ShouldBe((outline.Title, 3));
        (await campus.WithAsync<ICourses, CourseOutline?>(courses => courses.OutlineAsync("onbekend"))).ShouldBeNull();
    }

    private static Task<IReadOnlyList<CourseListing>> ListAsync(LearningCampus campus, string text) =>
        campus.WithAsync<ICourses, IReadOnlyList<CourseListing>>(courses => courses.ListAsync(text, 20));
}
