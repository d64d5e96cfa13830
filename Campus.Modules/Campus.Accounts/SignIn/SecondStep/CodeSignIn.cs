using Campus.Accounts.Codes;
using Campus.Platform;

namespace Campus.Accounts.SignIn;

/// <summary>Lets in whoever gave a password and now gives a code. A wrong code counts as a wrong password does.</summary>
internal sealed class CodeSignIn(HalfwaySignIn halfway, SignInAttempts attempts, CodeCheck codes, PasswordSignIn signIn, ISecurityEvents events)
{
    public Task<bool> WithCodeAsync(Halfway who, string code, CancellationToken cancellationToken) =>
        SignInAsync(who, () => codes.TakeCodeAsync(who.User, code, cancellationToken), cancellationToken);

    public Task<bool> WithRecoveryCodeAsync(Halfway who, string code, CancellationToken cancellationToken) =>
        SignInAsync(who, () => codes.TakeRecoveryCodeAsync(who.User, code, cancellationToken), cancellationToken);

    private async Task<bool> SignInAsync(Halfway who, Func<Task<bool>> take, CancellationToken cancellationToken)
    {
        if (!await attempts.TakeAsync(who.User, cancellationToken))
        {
            events.Count("User", "SignInFailed", who.User.Id, new { Locked = true });
            return false;
        }
        if (!await take())
        {
            events.Count("User", "SignInFailed", who.User.Id, new { Locked = false, Step = "Code" });
            await attempts.LockWhenSpentAsync(who.User, cancellationToken);
            return false;
        }
        await halfway.EndAsync();
        await signIn.SignInAsync(who.User, who.Remember, cancellationToken);
        return true;
    }
}
