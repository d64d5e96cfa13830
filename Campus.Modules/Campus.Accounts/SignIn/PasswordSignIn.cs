using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Password;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.SignIn;

/// <summary>What came of signing in.</summary>
internal enum SignInOutcome
{
    SignedIn,

    /// <summary>The password is right; now the code.</summary>
    AskCode,

    /// <summary>Wrong address, wrong password, locked: nobody is told which.</summary>
    Refused,

    /// <summary>The password is right, so this person may know that the address still has to be confirmed.</summary>
    NotConfirmed,

    /// <summary>The password is right, and an administrator has locked the account.</summary>
    Locked,
}

/// <summary>Signs people in with an address and a password.</summary>
internal sealed class PasswordSignIn(
    UserManager<CampusUser> users,
    SignInManager<CampusUser> signIn,
    SignInAttempts attempts,
    HalfwaySignIn halfway,
    Passwords passwords,
    Confirmation confirmation,
    OpenSessions sessions,
    KnownBrowser browser,
    ISecurityEvents events,
    IAudit audit,
    CampusDb db,
    TimeProvider time)
{
    public async Task<SignInOutcome> SignInAsync(string email, string password, bool remember, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(email);
        if (!await IsPasswordOfAsync(user, password, cancellationToken))
        {
            return SignInOutcome.Refused;
        }
        if (user!.LockedUtc is not null)
        {
            events.Count("User", "SignInRefused", user.Id, new { Why = "Locked" });
            return SignInOutcome.Locked;
        }
        if (!user.EmailConfirmed)
        {
            events.Count("User", "SignInRefused", user.Id, new { Why = "NotConfirmed" });
            await confirmation.AskAgainAsync(user, cancellationToken);
            return SignInOutcome.NotConfirmed;
        }
        return await GoOnAsync(user, remember, cancellationToken);
    }

    /// <summary>After the right password: signs in, or asks for the code first.</summary>
    public async Task<SignInOutcome> GoOnAsync(CampusUser user, bool remember, CancellationToken cancellationToken)
    {
        if (await halfway.IsNeededAsync(user))
        {
            await halfway.BeginAsync(user, remember);
            return SignInOutcome.AskCode;
        }
        await SignInAsync(user, remember, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Whether the password is right; every wrong one brings the account nearer to its lock.</summary>
    public async Task<bool> IsPasswordOfAsync(CampusUser? user, string password, CancellationToken cancellationToken)
    {
        // A locked account does the same work as an open one, and as none at all: the clock tells nothing either.
        var mayTry = user is not null && await attempts.TakeAsync(user, cancellationToken);
        var result = await passwords.VerifyAsync(mayTry ? user : null, password, cancellationToken);
        if (!mayTry || result == PasswordVerificationResult.Failed)
        {
            // An address without an account is nobody's; what was typed there may be a password.
            events.Count("User", "SignInFailed", user?.Id ?? SignInAttempts.Nobody, new { Locked = user is not null && !mayTry });
        }
        if (!mayTry)
        {
            return false;
        }
        if (result == PasswordVerificationResult.Failed)
        {
            await attempts.LockWhenSpentAsync(user!, cancellationToken);
            return false;
        }
        // With two steps it is half of what is asked: whoever has the password must not win tries for codes with it.
        await (user!.TwoStepsSinceUtc is null ? attempts.ForgiveAsync(user, cancellationToken) : attempts.GiveBackAsync(user, cancellationToken));
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = await passwords.HashAsync(password, cancellationToken);
            await users.UpdateAsync(user);
        }
        return true;
    }

    /// <summary>Signs in, after everything that is asked was given.</summary>
    public async Task SignInAsync(CampusUser user, bool remember, CancellationToken cancellationToken)
    {
        var session = await db.InTransactionAsync(
            async token =>
            {
                // Only this: other things may have changed in the database since this person was read.
                var now = time.GetUtcNow().UtcDateTime;
                await db.Set<CampusUser>().Where(row => row.Id == user.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSignInUtc, now), token);
                await attempts.ForgiveAsync(user, token);
                audit.Record("User", "SignedIn", user.Id, new { Steps = user.TwoStepsSinceUtc is null ? "One" : "Two" });
                return await sessions.BeginAsync(user, remember, token);
            },
            cancellationToken);
        browser.Remember(user);
        // Without "onthoud mij" the browser forgets the cookie when it closes; the session ends by itself as well.
        var properties = new AuthenticationProperties { IsPersistent = remember, ExpiresUtc = time.GetUtcNow() + SessionLimits.Longest(remember) };
        properties.Items[SessionCheck.Session] = session.Id;
        await signIn.SignInAsync(user, properties);
    }
}
