using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Memberships;
using Campus.Accounts.Password;
using Campus.Accounts.Sessions;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.NewPassword;

/// <summary>Gives somebody a new password, ends their other sessions and tells them by mail.</summary>
internal sealed class PasswordChange(
    CampusDb db,
    UserManager<CampusUser> users,
    Passwords passwords,
    SignInAttempts attempts,
    OpenSessions sessions,
    ConfirmedAddress confirmed,
    IMailbox mailbox,
    AccountMails mails,
    IAudit audit)
{
    /// <summary>After the old password was given.</summary>
    public Task ChangeAsync(CampusUser user, string password, CancellationToken cancellationToken) =>
        SetAsync(user, password, "PasswordChanged", _ => Task.CompletedTask, cancellationToken);

    /// <summary>After a link from a mail was opened, which also proves that the address is theirs.</summary>
    public Task ResetAsync(CampusUser user, string password, CancellationToken cancellationToken)
    {
        user.EmailConfirmed = true;
        return SetAsync(user, password, "PasswordReset", token => confirmed.TakeAsync(user, token), cancellationToken);
    }

    private async Task SetAsync(
        CampusUser user, string password, string what, Func<CancellationToken, Task> also,
        CancellationToken cancellationToken)
    {
        // The work of hashing is done before the transaction, which holds the database's one write lock on SQLite.
        user.PasswordHash = await passwords.HashAsync(password, cancellationToken);
        await db.InTransactionAsync(
            async token =>
            {
                // The new stamp ends other sessions and makes every link in an older mail worthless.
                await users.UpdateSecurityStampAsync(user);
                await sessions.EndOthersAsync(user.Id, token);
                // Who reads the mail of somebody with two steps must not win tries for codes with it: their lock ends by itself.
                if (user.TwoStepsSinceUtc is null)
                {
                    await attempts.ForgiveAsync(user, token);
                }
                audit.Record("User", what, user.Id);
                await also(token);
                await mailbox.PostAsync(mails.PasswordChanged(user), $"account-password:{user.Id}:{user.SecurityStamp}", token);
            },
            cancellationToken);
    }
}
