using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Memberships;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.People;

/// <summary>
/// Makes accounts for people who were invited, and mails them a link to choose a password. Call it in the transaction
/// of whoever invites.
/// </summary>
internal sealed class AccountInvitations(
    UserManager<CampusUser> users,
    AccountCreation accounts,
    MembershipChanges memberships,
    AccountLinks links,
    AccountMails mails,
    IMailbox mailbox,
    IAudit audit,
    ICurrentUser inviter)
{
    /// <summary>Answers <see cref="IPeople.InviteAsync"/>.</summary>
    public async Task<InvitedPerson> InviteAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var account = new NewAccount(invitation.Email, invitation.Name)
        {
            SaidOrganisationId = invitation.OrganisationId,
            Function = invitation.Function,
        };
        return await InviteAsync(account, [RoleNames.Learner], invitation.OrganisationId, cancellationToken) is { } user
            ? new InvitedPerson(user.Id, true)
            : new InvitedPerson((await users.FindByEmailAsync(invitation.Email))!.Id, false);
    }

    /// <summary>
    /// Makes an account and invites its owner, who belongs to the organisation that invites; null when the address
    /// has an account.
    /// </summary>
    public async Task<CampusUser?> InviteAsync(
        NewAccount account, IReadOnlyCollection<string> roles, string? organisationId,
        CancellationToken cancellationToken)
    {
        if (await accounts.AddAsync(account, roles, cancellationToken) is not { } user)
        {
            return null;
        }
        audit.Record("User", "Invited", user.Id, new { Roles = roles });
        if (organisationId is not null)
        {
            var membership = new Membership(organisationId, MembershipRole.Employee);
            await memberships.BeginAsync(user.Id, membership, Verification.Invitation, cancellationToken);
        }
        await PostAsync(user, cancellationToken);
        return user;
    }

    /// <summary>Sends an invitation, once more if need be.</summary>
    public async Task PostAsync(CampusUser user, CancellationToken cancellationToken)
    {
        var link = await links.ResetAsync(user);
        var mail = await mails.InvitationAsync(user, link, inviter.Name, cancellationToken);
        await mailbox.PostAsync(mail, $"account-link:{user.Id}:{IdGenerator.NewId()}", cancellationToken);
    }
}
