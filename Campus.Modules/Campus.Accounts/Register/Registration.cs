using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Password;
using Campus.Accounts.People;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Register;

/// <summary>What somebody typed to get an account; already found to be in order.</summary>
internal sealed record RegistrationForm(
    string Email, string Name, string Password, string? OrganisationId, string? Function, string? ReturnUrl);

/// <summary>
/// Makes an account for a new address, and sends a mail in every case. Whoever asks sees the same page in the same
/// time; only who reads the mail of that address learns whether there was an account.
/// </summary>
internal sealed class Registration(
    CampusDb db,
    UserManager<CampusUser> users,
    AccountCreation accounts,
    Passwords passwords,
    Confirmation confirmation,
    IMailbox mailbox,
    AccountMails mails,
    TimeProvider time)
{
    public async Task RegisterAsync(RegistrationForm form, CancellationToken cancellationToken)
    {
        // Hashed before anything is known about the address: the costly part is the same for all.
        var hash = await passwords.HashAsync(form.Password, cancellationToken);
        try
        {
            await db.InTransactionAsync(token => AddOrTellAsync(form, hash, token), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same form came twice in one moment. The other one made the account; this one looks again.
            db.ChangeTracker.Clear();
            await db.InTransactionAsync(token => AddOrTellAsync(form, hash, token), cancellationToken);
        }
    }

    private async Task AddOrTellAsync(RegistrationForm form, string hash, CancellationToken cancellationToken)
    {
        var known = await users.FindByEmailAsync(form.Email);
        if (known is { EmailConfirmed: true })
        {
            var minute = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
            await mailbox.PostAsync(await mails.AlreadyRegisteredAsync(known, cancellationToken), $"account-known:{known.Id}:{minute}", cancellationToken);
        }
        else
        {
            // An account that was never confirmed keeps its first password: confirming asks for it, so a stranger who
            // registered this address before its owner did gets nowhere, and the owner can choose a new one by mail.
            var user = known ?? await AddAsync(form, hash, cancellationToken) ?? await users.FindByEmailAsync(form.Email);
            await confirmation.AskAsync(user!, form.ReturnUrl, cancellationToken);
        }
    }

    private Task<CampusUser?> AddAsync(RegistrationForm form, string hash, CancellationToken cancellationToken) =>
        accounts.AddAsync(
            new NewAccount(form.Email, form.Name)
            {
                PasswordHash = hash,
                SaidOrganisationId = form.OrganisationId,
                Function = form.Function,
            },
            [RoleNames.Learner],
            cancellationToken);
}
