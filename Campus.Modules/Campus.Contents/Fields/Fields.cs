using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>One line of text.</summary>
public sealed record TextField(string? Text = null);

/// <summary>Text in HTML.</summary>
public sealed record HtmlField(string? Html = null);

/// <summary>Text in Markdown.</summary>
public sealed record MarkdownField(string? Markdown = null);

/// <summary>A number.</summary>
public sealed record NumericField(decimal? Value = null);

/// <summary>Yes or no.</summary>
public sealed record BooleanField(bool Value = false);

/// <summary>A day.</summary>
public sealed record DateField([property: JsonConverter(typeof(FieldDay))] DateTime? Value = null);

/// <summary>A moment, in UTC.</summary>
public sealed record DateTimeField(DateTime? Value = null);

/// <summary>A time of day.</summary>
public sealed record TimeField(TimeSpan? Value = null);

/// <summary>A link.</summary>
public sealed record LinkField(string? Url = null, string? Text = null, string? Target = null);

/// <summary>Media files: paths in the library, and beside each its alternative text, focal point and name.</summary>
public sealed record MediaField(
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? Paths = null,
    IReadOnlyList<string?>? MediaTexts = null,
    IReadOnlyList<MediaAnchor?>? Anchors = null,
    IReadOnlyList<string?>? AttachedFileNames = null);

/// <summary>The point of an image that must stay in view: fractions of its width and height.</summary>
public sealed record MediaAnchor(double X = 0.5, double Y = 0.5);

/// <summary>References to other content items.</summary>
public sealed record ContentPickerField([property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? ContentItemIds = null);

/// <summary>References to sets of items that are each other's translation.</summary>
public sealed record LocalizationSetContentPickerField([property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? LocalizationSets = null);

/// <summary>Terms of a taxonomy.</summary>
public sealed record TaxonomyField(
    string? TaxonomyContentItemId = null,
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? TermContentItemIds = null,
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? TagNames = null);

/// <summary>References to people.</summary>
public sealed record UserPickerField(
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? UserIds = null,
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? UserNames = null);

/// <summary>Several values from a list.</summary>
public sealed record MultiTextField([property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? Values = null);

/// <summary>A video elsewhere.</summary>
public sealed record YoutubeField(string? EmbeddedAddress = null, string? RawAddress = null);

/// <summary>A place on earth.</summary>
public sealed record GeoPointField(decimal? Latitude = null, decimal? Longitude = null);
