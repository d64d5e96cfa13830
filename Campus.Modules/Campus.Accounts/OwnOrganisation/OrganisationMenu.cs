using Campus.Platform;

namespace Campus.Accounts.OwnOrganisation;

/// <summary>The entry in the menu of whoever is coordinator somewhere.</summary>
internal sealed class OrganisationMenu(ICurrentUser user) : IMenuSource
{
    private const int BeforeTheProfile = 790;

    private static readonly MenuItem Entry = new(
        MenuPlace.Account, "Mijn organisatie", OwnOrganisationsModel.Address, AccountPermissions.ManageOwnAccount.Name,
        BeforeTheProfile, "building");

    public ValueTask<IReadOnlyList<MenuItem>> ForAsync(MenuPlace place,
        CancellationToken cancellationToken = default) =>
        new(place == MenuPlace.Account
            && user.Memberships.Any(membership => membership.Role == MembershipRole.Coordinator)
            ? [Entry]
            : []);
}
