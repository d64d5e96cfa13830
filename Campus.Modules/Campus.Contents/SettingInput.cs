namespace Campus.Contents;

/// <summary>How a setting is asked for.</summary>
public enum SettingKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of choices: a line each, the value and what is shown.</summary>
    Choices,

    /// <summary>Names of content types.</summary>
    Types,

    /// <summary>A taxonomy.</summary>
    Taxonomy,

    /// <summary>One of a few fixed values.</summary>
    OneOf,
}

/// <summary>A setting of a type, a part or a field that the screens know. Those that they do not know stay as they are.</summary>
/// <param name="Section">The object under <c>Settings</c> in which it stands.</param>
/// <param name="Key">Its key there.</param>
/// <param name="Label">What it is called on screen.</param>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Hint">What helps to fill it in.</param>
/// <param name="Default">What holds when it is absent.</param>
/// <param name="Options">The values of <see cref="SettingKind.OneOf"/>, with their words.</param>
public sealed record SettingInput(
    string Section,
    string Key,
    string Label,
    SettingKind Kind = SettingKind.Text,
    string? Hint = null,
    string Default = "",
    IReadOnlyList<(string Value, string Words)>? Options = null)
{
    /// <summary>The name of its input.</summary>
    public string Name => $"s.{Section}.{Key}";

    /// <summary>The id of its input.</summary>
    public string Id => $"s-{Section}-{Key}";
}
