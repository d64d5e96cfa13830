using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Image;

/// <summary>An image with what it says in words.</summary>
internal sealed class ImageKind : ActivityKind
{
    private const string DescriptionRule = "image-description";
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(30);

    public override string Type => "ImageActivity";

    public override string Name => "Afbeelding";

    public override (string Thing, string Lacks)? Needs => ("een afbeelding", "een bestand");

    public override IReadOnlyList<ContentRule> Rules { get; } =
        [new(DescriptionRule, "Een afbeelding heeft een beschrijving in woorden", FindingSeverity.Warning)];

    public override Activity? Read(ItemReader item)
    {
        var part = item.Part(nameof(ImagePart));
        var alt = part.First("Image", "MediaTexts");
        return part.First("Image", "Paths") is { } path
            ? new ImageActivity(item.Id, item.Title(Name), path, alt ?? "", part.Prose("Caption"), part.Prose("Description"))
            : null;
    }

    /// <summary>Whether it can be understood without seeing it.</summary>
    public override IEnumerable<ContentFinding> Check(CourseItem item)
    {
        var part = PartOf(item);
        if (part.Image?.Paths is { Count: > 0 } && string.IsNullOrWhiteSpace(part.Description?.Markdown))
        {
            yield return new(
                DescriptionRule,
                $"De afbeelding ‘{item.Name}’ heeft geen beschrijving. Schrijf in woorden wat erop te zien is.",
                item.Id, nameof(ImagePart), nameof(ImagePart.Description));
        }
    }

    // The description stands in place of the image: who sees it does not read all of it.
    public override TimeSpan Time(CourseItem item) => Looking + ReadingTime.Of(PartOf(item).Caption?.Markdown);

    public override string Note(CourseItem item) => Name;

    private static ImagePart PartOf(CourseItem item) => item.Item.As<ImagePart>() ?? new();
}

/// <summary>The part of an image, as its editor fills it in.</summary>
internal sealed record ImagePart(MediaField? Image = null, MarkdownField? Caption = null, MarkdownField? Description = null);
