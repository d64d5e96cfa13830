using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents;

/// <summary>A day.</summary>
public sealed record DateField([property: JsonConverter(typeof(FieldDay))] DateTime? Value = null);
