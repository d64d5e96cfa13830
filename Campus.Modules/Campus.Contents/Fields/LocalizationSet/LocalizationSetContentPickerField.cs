using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>References to sets of items that are each other's translation.</summary>
public sealed record LocalizationSetContentPickerField(
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? LocalizationSets = null);
