namespace Campus.Platform;

/// <summary>The organisations that people work for: municipalities and others. Accounts answers.</summary>
public interface IOrganisations
{
    /// <summary>Finds organisations by their ids, in one query; ids that are unknown are left out.</summary>
    Task<IReadOnlyDictionary<string, Organisation>> FindAsync(
        IReadOnlyCollection<string> organisationIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// The organisation with a code of Statistics Netherlands, such as <c>GM0106</c>; null when there is none.
    /// </summary>
    Task<Organisation?> FindByCodeAsync(string code, CancellationToken cancellationToken = default);

    /// <summary>Finds organisations of which the name, or a word in it, starts with a text; accents and letter case do not count.</summary>
    /// <param name="text">The start of the name; empty finds all.</param>
    /// <param name="atMost">How many to return; those that come first by name.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<Organisation>> SearchAsync(string text, int atMost, CancellationToken cancellationToken = default);

    /// <summary>
    /// The verified memberships that people have now, by person id, in one query; whoever has none is left out. It opens
    /// nothing: whoever shows them asks <c>IPermissionsOn</c> first.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Membership>>> MembershipsAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default);
}

/// <summary>An organisation that people work for.</summary>
/// <param name="Id">The id that factual tables use.</param>
/// <param name="Name">The name to show.</param>
/// <param name="CbsCode">The code of Statistics Netherlands, such as <c>GM0106</c>; null when it has none.</param>
/// <param name="Province">The province; null when not given.</param>
/// <param name="Kind">The kind of organisation, for example <c>gemeente</c>.</param>
public sealed record Organisation(string Id, string Name, string? CbsCode, string? Province, string Kind);
