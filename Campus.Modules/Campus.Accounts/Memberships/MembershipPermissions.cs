using Campus.Platform;

namespace Campus.Accounts.Memberships;

/// <summary>
/// What a membership lets somebody do in that organisation. It costs no query: the current user knows memberships.
/// </summary>
internal sealed class MembershipPermissions(ICurrentUser user) : IPermissionSource<Organisation>
{
    public ValueTask<IReadOnlyCollection<string>> ThingsAsync(
        IReadOnlySet<string> permissions, CancellationToken cancellationToken = default) =>
        new([.. from membership in user.Memberships
                where membership.Role == MembershipRole.Coordinator
                    && permissions.Contains(AccountPermissions.ViewMembers.Name)
                select membership.OrganisationId]);
}
