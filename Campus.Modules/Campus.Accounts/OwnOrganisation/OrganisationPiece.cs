using Campus.Platform;

namespace Campus.Accounts.OwnOrganisation;

/// <summary>
/// On <c>/mijn</c>, for whoever is coordinator somewhere: the way to the people of that organisation.
/// </summary>
internal sealed class OrganisationPiece(ICurrentUser user, IOrganisations organisations) : ISlotSource
{
    private const int First = 100;
    private const string View = "/Accounts/OwnOrganisation/_Piece.cshtml";

    public async ValueTask<IReadOnlyList<SlotPiece>> ForAsync(Slot slot, CancellationToken cancellationToken = default)
    {
        if (slot.Place != SlotPlace.MyLearning)
        {
            return [];
        }
        string[] mine =
        [
            .. from membership in user.Memberships
               where membership.Role == MembershipRole.Coordinator
               select membership.OrganisationId,
        ];
        if (mine.Length == 0)
        {
            return [];
        }
        var known = await organisations.FindAsync(mine, cancellationToken);
        return [new SlotPiece(First, View, known.Values.OrderBy(one => one.Name, StringComparer.CurrentCulture).ToList())];
    }
}
