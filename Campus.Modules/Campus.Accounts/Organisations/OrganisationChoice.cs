using Campus.Platform;

namespace Campus.Accounts.Organisations;

/// <summary>What came of a typed name: an organisation, nothing, or what is wrong with it.</summary>
internal sealed record ChosenOrganisation(string? Id, string? Problem = null);

/// <summary>Finds the organisation somebody means by a typed name, for a list box that also works as a plain text field.</summary>
internal sealed class OrganisationChoice(IOrganisations organisations)
{
    private const int MostInList = 1000;
    private const int MostSuggested = 4;

    // What people say, for what the register says.
    private static readonly Dictionary<string, string> CommonNames = new(StringComparer.Ordinal)
    {
        ["Den Haag"] = "s gravenhage",
        ["Den Bosch"] = "s hertogenbosch",
    };

    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var all = await organisations.SearchAsync("", MostInList, cancellationToken);
        var known = all.Select(organisation => SearchName.Of(organisation.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. all.Select(organisation => organisation.Name)
            .Concat(CommonNames.Where(name => known.Contains(name.Value)).Select(name => name.Key))
            .OrderBy(SearchName.Of, StringComparer.Ordinal)];
    }

    public async Task<string?> NameOfAsync(string? organisationId, CancellationToken cancellationToken) =>
        organisationId is not null && (await organisations.FindAsync([organisationId], cancellationToken)).TryGetValue(organisationId, out var known)
            ? known.Name
            : null;

    /// <param name="typed">What somebody typed.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="mayBeEmpty">Whether leaving the field empty is an answer too.</param>
    public async Task<ChosenOrganisation> FindAsync(string? typed, CancellationToken cancellationToken, bool mayBeEmpty = true)
    {
        var wanted = Wanted(typed);
        if (wanted.Length == 0)
        {
            return new(null);
        }
        var found = await organisations.SearchAsync(wanted, MostInList, cancellationToken);
        var exact = found.FirstOrDefault(organisation => SearchName.Of(organisation.Name) == wanted);
        return exact is not null ? new(exact.Id) : new(null, Problem(typed!, found, mayBeEmpty));
    }

    private static string Wanted(string? typed)
    {
        const string Municipality = "gemeente ";
        var name = SearchName.Of(typed ?? "");
        name = name.StartsWith(Municipality, StringComparison.Ordinal) ? name[Municipality.Length..] : name;
        return CommonNames.FirstOrDefault(common => SearchName.Of(common.Key) == name).Value ?? name;
    }

    private static string Problem(string typed, IReadOnlyList<Organisation> near, bool mayBeEmpty)
    {
        var meant = near.Count is > 0 and <= MostSuggested
            ? $" Bedoel je {string.Join(" of ", near.Select(organisation => organisation.Name))}?"
            : "";
        return $"We kennen ‘{typed.Trim()}’ niet.{meant} Kies een naam uit de lijst{(mayBeEmpty ? ", of laat dit leeg" : "")}.";
    }
}
