using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>References to other content items.</summary>
public sealed record ContentPickerField(
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? ContentItemIds = null);
