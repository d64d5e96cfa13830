using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>The settings of the site, as the <c>settings</c> step of recipes has them; unknown ones are kept.</summary>
public interface ISiteSettings
{
    /// <summary>One setting by its key, for example <c>SiteName</c>; null when it is not set. Read-only.</summary>
    ValueTask<JsonNode?> GetAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Stores a setting.</summary>
    Task SetAsync(string key, JsonNode value, CancellationToken cancellationToken = default);
}
