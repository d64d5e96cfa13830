using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>
/// Media files: paths in the library, and beside each its alternative text, focal point and name. The module of media brings the
/// kind; the record stands here because parts of this module have images.
/// </summary>
public sealed record MediaField(
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? Paths = null,
    IReadOnlyList<string?>? MediaTexts = null,
    IReadOnlyList<MediaAnchor?>? Anchors = null,
    IReadOnlyList<string?>? AttachedFileNames = null);

/// <summary>The point of an image that must stay in view: fractions of its width and height.</summary>
public sealed record MediaAnchor(double X = 0.5, double Y = 0.5);
