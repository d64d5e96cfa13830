using System.Text.Json.Nodes;
using Campus.Contents.Items;

namespace Campus.Contents;

/// <summary>A content type: which parts its items are made of.</summary>
/// <param name="Name">The technical name.</param>
/// <param name="DisplayName">The name that editors see.</param>
/// <param name="Settings">All settings by the name of their kind, unknown ones included.</param>
/// <param name="Parts">The parts in the order in which editors see them.</param>
public sealed record ContentTypeDefinition(
    string Name, string DisplayName, JsonObject Settings, IReadOnlyList<ContentTypePartDefinition> Parts)
{
    /// <summary>The settings that Orchard Core itself knows.</summary>
    public ContentTypeSettings Options { get; } = Settings.Read<ContentTypeSettings>();
}

/// <summary>A part as it is attached to a type.</summary>
/// <param name="Name">The key of the part's data in an item.</param>
/// <param name="PartName">The kind of part; one kind may be attached more than once under other names.</param>
/// <param name="Settings">All settings by the name of their kind.</param>
/// <param name="Part">The part's own definition; without fields when it has none of its own.</param>
public sealed record ContentTypePartDefinition(string Name, string PartName, JsonObject Settings, ContentPartDefinition Part)
{
    /// <summary>How the part is shown to editors.</summary>
    public ContentTypePartSettings Options { get; } = Settings.Read<ContentTypePartSettings>();
}

/// <summary>A part made of fields.</summary>
/// <param name="Name">The technical name.</param>
/// <param name="Settings">All settings by the name of their kind.</param>
/// <param name="Fields">The fields in the order in which editors see them.</param>
public sealed record ContentPartDefinition(string Name, JsonObject Settings, IReadOnlyList<ContentPartFieldDefinition> Fields)
{
    /// <summary>How the part is shown to editors.</summary>
    public ContentPartSettings Options { get; } = Settings.Read<ContentPartSettings>();
}

/// <summary>A field of a part.</summary>
/// <param name="Name">The key of the field's data in the part.</param>
/// <param name="FieldName">The kind of field, for example <c>TextField</c>.</param>
/// <param name="Settings">All settings by the name of their kind.</param>
public sealed record ContentPartFieldDefinition(string Name, string FieldName, JsonObject Settings)
{
    /// <summary>How the field is shown to editors.</summary>
    public ContentPartFieldSettings Options { get; } = Settings.Read<ContentPartFieldSettings>();

    /// <summary>Its kind; null when the campus does not have it.</summary>
    public FieldKind? Kind { get; init; }
}

/// <summary>What a type allows.</summary>
public sealed record ContentTypeSettings(
    bool Creatable = false,
    bool Listable = false,
    bool Draftable = false,
    bool Versionable = false,
    bool Securable = false,
    string? Stereotype = null,
    string? Description = null);

/// <summary>What a part is called, whatever it is attached to.</summary>
public sealed record ContentPartSettings(string? DisplayName = null, string? Description = null);

/// <summary>How a part is shown to editors.</summary>
public sealed record ContentTypePartSettings(
    string? DisplayName = null, string? Description = null, string? Position = null, string? DisplayMode = null, string? Editor = null);

/// <summary>How a field is shown to editors.</summary>
public sealed record ContentPartFieldSettings(
    string? DisplayName = null, string? Description = null, string? Editor = null, string? DisplayMode = null, string? Position = null);

/// <summary>Reads typed settings out of a definition.</summary>
public static class DefinitionSettings
{
    /// <summary>The settings of a kind, under the key that is the record's name; its defaults when there are none.</summary>
    public static TSettings Read<TSettings>(this JsonObject settings)
        where TSettings : class => PartBinding.Read<TSettings>(settings[typeof(TSettings).Name] as JsonObject ?? []);
}
