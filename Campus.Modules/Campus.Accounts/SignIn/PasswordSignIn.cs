using Campus.Accounts.Data;
using Campus.Accounts.Password;
using Campus.Accounts.Register;
using Campus.Accounts.SecondStep;
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
    CampusDb db,
    TimeProvider time)
{
    // Without "onthoud mij" the browser forgets the cookie when it closes; one that never closes forgets after a working day.
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    public async Task<SignInOutcome> SignInAsync(string email, string password, bool remember, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(email);
        if (!await IsPasswordOfAsync(user, password, cancellationToken))
        {
            return SignInOutcome.Refused;
        }
        if (user!.LockedUtc is not null)
        {
            return SignInOutcome.Locked;
        }
        if (!user.EmailConfirmed)
        {
            await confirmation.AskAgainAsync(user, cancellationToken);
            return SignInOutcome.NotConfirmed;
        }
        return await GoOnAsync(user, remember);
    }

    /// <summary>After the right password: signs in, or asks for the code first.</summary>
    public async Task<SignInOutcome> GoOnAsync(CampusUser user, bool remember)
    {
        if (await halfway.IsNeededAsync(user))
        {
            await halfway.BeginAsync(user, remember);
            return SignInOutcome.AskCode;
        }
        await SignInAsync(user, remember);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Whether the password is right; every wrong one brings the account nearer to its lock.</summary>
    public async Task<bool> IsPasswordOfAsync(CampusUser? user, string password, CancellationToken cancellationToken)
    {
        // A locked account does the same work as an open one, and as none at all: the clock tells nothing either.
        var mayTry = user is not null && await attempts.TakeAsync(user, cancellationToken);
        var result = await passwords.VerifyAsync(mayTry ? user : null, password, cancellationToken);
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
    public async Task SignInAsync(CampusUser user, bool remember)
    {
        // Only these: other things may have changed in the database since this person was read.
        var now = time.GetUtcNow().UtcDateTime;
        await db.Set<CampusUser>().Where(row => row.Id == user.Id)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LastSignInUtc, now)
                .SetProperty(row => row.AccessFailedCount, 0)
                .SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null));
        await signIn.SignInAsync(
            user,
            new AuthenticationProperties
            {
                IsPersistent = remember,
                ExpiresUtc = remember ? null : time.GetUtcNow() + WorkingDay,
            });
    }
}
