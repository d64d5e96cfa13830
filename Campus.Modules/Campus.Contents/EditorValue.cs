using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>A field or part as its editor's view shows it.</summary>
public sealed record EditorValue
{
    /// <summary>The start of the names of its inputs.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the element around it, and the start of the ids of its inputs.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>What helps to fill it in; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it must be filled in before publishing.</summary>
    public bool Required { get; init; }

    /// <summary>The JSON of the field or part; empty when the item has none yet. Read-only.</summary>
    public required JsonObject Value { get; init; }

    /// <summary>The settings of its kind, for example <c>TextFieldSettings</c>.</summary>
    public required JsonObject Settings { get; init; }

    /// <summary>All settings by the name of their kind.</summary>
    public required JsonObject AllSettings { get; init; }

    /// <summary>Whether the page begins here: its first input gets the focus, also where scripts do not run.</summary>
    public bool IsFirst { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What was posted and could not be taken, by key; it is shown again.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>The whole item. Read-only.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>The item inside it that has the field, as JSON. Read-only.</summary>
    public required JsonObject Holder { get; init; }

    /// <summary>The first thing that is wrong; null for nothing.</summary>
    public string? Error => Errors.Count > 0 ? Errors[0] : null;

    /// <summary>The name of the input for one key.</summary>
    public string NameOf(string key) => $"{Name}.{key}";

    /// <summary>The id of the input for one key.</summary>
    public string IdOf(string key) => $"{Id}-{key}";

    /// <summary>What the input for one key shows: what was typed last, else what is stored; empty for nothing.</summary>
    public string Text(string key) => Typed.TryGetValue(key, out var typed) ? typed : FieldInput.Shown(Value[key]);

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> List(string key) => FieldInput.ShownList(Value[key]);

    /// <summary>One setting of the field's kind as text; null when it is not set.</summary>
    public string? Setting(string key) => FieldInput.Shown(Settings[key]) is { Length: > 0 } text ? text : null;
}
