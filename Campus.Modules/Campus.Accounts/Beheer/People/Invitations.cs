using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.People;
using Campus.Platform;

namespace Campus.Accounts.Beheer.People;

/// <summary>Mails with a link to choose a password: to somebody new, and to somebody who lost theirs.</summary>
internal sealed class Invitations(
    CampusDb db,
    AccountInvitations invitations,
    UserChanges changes,
    GivenRights rights,
    AccountLinks links,
    AccountMails mails,
    IMailbox mailbox,
    IAudit audit)
{
    /// <summary>Makes an account and invites its owner.</summary>
    /// <returns>The new account's id, or why there is none.</returns>
    public Task<(string? Id, string? Problem)> InviteAsync(
        UserFacts facts, IReadOnlyCollection<CampusRole> roles, CancellationToken cancellationToken) =>
        db.InTransactionAsync<(string?, string?)>(
            async token =>
            {
                if (await changes.RefusalAsync(roles, token) is { } refusal)
                {
                    return (null, refusal);
                }
                var account = new NewAccount(facts.Email, facts.Name) { SaidOrganisationId = facts.OrganisationId, Function = facts.Function };
                return await invitations.InviteAsync(account, [.. roles.Select(role => role.Name!)], facts.OrganisationId, token) is { } user
                    ? (user.Id, null)
                    : (null, "Dit e-mailadres heeft al een account.");
            },
            cancellationToken);

    /// <summary>Sends a link for a new password.</summary>
    public Task<string?> SendPasswordLinkAsync(CampusUser user, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (user.LockedUtc is not null)
                {
                    return "Dit account is op slot. Haal het eerst van het slot.";
                }
                if (!await rights.MayChangeAsync(user, token))
                {
                    return UserChanges.MayDoMore;
                }
                audit.Record("User", "PasswordLinkSent", user.Id);
                await PostAsync(user, token);
                return null;
            },
            cancellationToken);

    private async Task PostAsync(CampusUser user, CancellationToken cancellationToken)
    {
        if (user.PasswordHash is null)
        {
            await invitations.PostAsync(user, cancellationToken);
            return;
        }
        var mail = await mails.NewPasswordAsync(user, await links.ResetAsync(user), cancellationToken);
        await mailbox.PostAsync(mail, $"account-link:{user.Id}:{IdGenerator.NewId()}", cancellationToken);
    }
}
