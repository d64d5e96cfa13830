using Campus.Courses.Catalogue;
using Campus.Courses.Data;
using Campus.Courses.NewVersion;

namespace Campus.Courses.Mine;

/// <summary>The card that leads on in a course.</summary>
internal sealed record ContinueView(Registration Registration, string Seed, string Colour, int Level, bool Eyebrow)
{
    /// <summary>The newer version she may move on to.</summary>
    public VersionOffer? Offer { get; init; }

    /// <summary>Why she cannot go on now; null when she can.</summary>
    public CourseClosing? Closing { get; init; }

    public static ContinueView Of(Registration registration, CatalogueSnapshot snapshot, int level, bool eyebrow = false)
    {
        // A course that left the catalogue can still be taken; it only has no colours any more.
        var card = snapshot.FindById(registration.CourseId);
        return new(registration, card?.Slug ?? registration.CourseId, snapshot.ThemeOf(card?.ThemeId).Colour, level, eyebrow);
    }
}
