using Campus.Accounts.Data;
using Campus.Accounts.Links;
using Campus.Accounts.People;
using Campus.Platform;

namespace Campus.Accounts.Beheer.People;

/// <summary>Mails with a link to choose a password: to somebody new, and to somebody who lost theirs.</summary>
internal sealed class Invitations(
    CampusDb db, AccountCreation accounts, UserChanges changes, GivenRights rights, AccountLinks links, AccountMails mails,
    IMailbox mailbox, IAudit audit, ICurrentUser inviter)
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
                var account = new NewAccount(facts.Email, facts.Name) { OrganisationId = facts.OrganisationId, Function = facts.Function };
                var names = roles.Select(role => role.Name!).ToList();
                if (await accounts.AddAsync(account, names, token) is not { } user)
                {
                    return (null, "Dit e-mailadres heeft al een account.");
                }
                audit.Record("User", "Invited", user.Id, new { Roles = names });
                await PostAsync(await mails.InvitationAsync(user, await links.ResetAsync(user), inviter.Name, token), user, token);
                return (user.Id, null);
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
                var link = await links.ResetAsync(user);
                await PostAsync(user.PasswordHash is null ? await mails.InvitationAsync(user, link, inviter.Name, token) : await mails.NewPasswordAsync(user, link, token), user, token);
                return null;
            },
            cancellationToken);

    private Task PostAsync(MailMessage mail, CampusUser user, CancellationToken cancellationToken) =>
        mailbox.PostAsync(mail, $"account-link:{user.Id}:{IdGenerator.NewId()}", cancellationToken);
}
