using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>Several values from a list.</summary>
public sealed record MultiTextField(
    [property: JsonConverter(typeof(FieldTexts))] IReadOnlyList<string>? Values = null);
