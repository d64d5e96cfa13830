using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>
/// Says what is wrong with a filled field of one kind, wherever its value comes from: the editor, the API or an import.
/// Registered as a singleton.
/// </summary>
public interface IFieldRule
{
    /// <summary>The kind of field, for example <c>MediaField</c>.</summary>
    string FieldName { get; }

    /// <summary>What is wrong, in Dutch; null when nothing is.</summary>
    /// <param name="label">What the field is called.</param>
    /// <param name="settings">The settings of the field.</param>
    /// <param name="field">The field's JSON.</param>
    string? Wrong(string label, JsonObject settings, JsonObject field);
}
