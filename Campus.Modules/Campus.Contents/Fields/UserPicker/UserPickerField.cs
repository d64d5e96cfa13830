using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>References to people.</summary>
public sealed record UserPickerField(
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? UserIds = null,
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? UserNames = null);
