using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>Terms of a taxonomy.</summary>
public sealed record TaxonomyField(
    string? TaxonomyContentItemId = null,
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? TermContentItemIds = null,
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? TagNames = null);
