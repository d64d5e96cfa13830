namespace Campus.Platform;

/// <summary>Finds people to choose from. Accounts answers; modules whose editors name people ask.</summary>
public interface IPeopleSearch
{
    /// <summary>
    /// Whether who searches may see others; whoever may not list accounts finds nobody but themselves.
    /// </summary>
    Task<bool> MaySearchAsync(CancellationToken cancellationToken = default);

    /// <summary>People by a part of their name, in order of their names, as far as who searches may see them.</summary>
    /// <param name="text">The part; empty for anybody.</param>
    /// <param name="roles">Names of roles of which they have at least one; empty for any.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<FoundPerson>> SearchAsync(
        string text, IReadOnlyCollection<string> roles, int most, CancellationToken cancellationToken = default);

    /// <summary>Names by id; whoever is not there any more is left out.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default);
}

/// <summary>Somebody to choose.</summary>
/// <param name="Id">The id that is stored.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Function">Their function; null when not given.</param>
public sealed record FoundPerson(string Id, string Name, string? Function);
