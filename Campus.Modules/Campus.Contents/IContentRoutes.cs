namespace Campus.Contents;

/// <summary>Finds published items by their path.</summary>
public interface IContentRoutes
{
    /// <summary>The id of the published item at a path, with or without a leading slash; null when there is none.</summary>
    Task<string?> FindAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>The id of the item that is the home page; null when none was chosen.</summary>
    Task<string?> HomeAsync(CancellationToken cancellationToken = default);
}

/// <summary>Finds published items by their alias.</summary>
public interface IContentAliases
{
    /// <summary>The id of the published item with an alias; null when there is none.</summary>
    Task<string?> FindAsync(string alias, CancellationToken cancellationToken = default);
}
