using Campus.Platform;

namespace Campus.Accounts.Organisations;

/// <summary>Names of the organisations people belong to.</summary>
internal static class MembershipNames
{
    public static async Task<IReadOnlyList<string>> NamesOfAsync(
        this IOrganisations organisations, string personId, CancellationToken cancellationToken)
    {
        var memberships = (await organisations.MembershipsAsync([personId], cancellationToken))
            .GetValueOrDefault(personId) ?? [];
        var known = await organisations.FindAsync([.. memberships.Select(one => one.OrganisationId)],
            cancellationToken);
        return [.. known.Values.Select(organisation => organisation.Name).Order(StringComparer.CurrentCulture)];
    }
}
