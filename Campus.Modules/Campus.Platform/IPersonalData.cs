using System.Text.Json.Nodes;

namespace Campus.Platform;

/// <summary>What a module keeps about a person, for the right of access (GDPR article 15).</summary>
public interface IPersonalData
{
    /// <summary>The heading under which a person reads it, in Dutch.</summary>
    string Title { get; }

    /// <summary>Everything the module keeps about a person, in a form that person can read.</summary>
    /// <param name="personId">The person's id in this campus.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A JSON tree; null when nothing is kept.</returns>
    Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken);
}
