using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>The content types and parts of this campus. Names are found whatever their letter case.</summary>
public interface IContentDefinitionManager
{
    /// <summary>One type; null when it is not known.</summary>
    ValueTask<ContentTypeDefinition?> GetTypeDefinitionAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>All types.</summary>
    ValueTask<IReadOnlyList<ContentTypeDefinition>> ListTypeDefinitionsAsync(CancellationToken cancellationToken = default);

    /// <summary>One part with fields of its own; null when it is not known.</summary>
    ValueTask<ContentPartDefinition?> GetPartDefinitionAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>All parts with fields of their own.</summary>
    ValueTask<IReadOnlyList<ContentPartDefinition>> ListPartDefinitionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Stores a type, replacing one of the same name, from a record as recipes have it under <c>ContentTypes</c>.</summary>
    Task StoreTypeDefinitionAsync(JsonObject record, CancellationToken cancellationToken = default);

    /// <summary>Stores a part, replacing one of the same name, from a record as recipes have it under <c>ContentParts</c>.</summary>
    Task StorePartDefinitionAsync(JsonObject record, CancellationToken cancellationToken = default);

    /// <summary>Forgets a type; its items stay as they are.</summary>
    Task DeleteTypeDefinitionAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Forgets a part; items keep its data.</summary>
    Task DeletePartDefinitionAsync(string name, CancellationToken cancellationToken = default);
}
