using System.Security.Claims;
using Campus.Accounts.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.SignIn;

/// <summary>Somebody who gave the right password and still has to give a code.</summary>
internal sealed record Halfway(CampusUser User, bool Remember);

/// <summary>
/// Knows who gave a password, for as long as it takes to give a code, and which devices gave a code before. Both cookies hold
/// the account's security stamp: a new password, a reset or a lock makes them worthless at once.
/// </summary>
internal sealed class HalfwaySignIn(SignInManager<CampusUser> signIn)
{
    private const string Remember = "remember";

    /// <summary>Whether this person has to give a code on this device.</summary>
    public async Task<bool> IsNeededAsync(CampusUser user) =>
        user.TwoStepsSinceUtc is not null && (await OwnerAsync(IdentityConstants.TwoFactorRememberMeScheme)).User?.Id != user.Id;

    public async Task BeginAsync(CampusUser user, bool remember)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Id));
        identity.AddClaim(new Claim(signIn.Options.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!));
        var properties = new AuthenticationProperties();
        if (remember)
        {
            properties.Items[Remember] = Remember;
        }
        await signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>Who is halfway in this browser; null when nobody is, or no longer.</summary>
    public async Task<Halfway?> FindAsync()
    {
        var (user, properties) = await OwnerAsync(IdentityConstants.TwoFactorUserIdScheme);
        return user is { TwoStepsSinceUtc: not null, LockedUtc: null, EmailConfirmed: true }
            ? new Halfway(user, properties?.Items.ContainsKey(Remember) == true)
            : null;
    }

    public Task EndAsync() => signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    public Task RememberDeviceAsync(CampusUser user) => signIn.RememberTwoFactorClientAsync(user);

    private async Task<(CampusUser? User, AuthenticationProperties? Properties)> OwnerAsync(string scheme)
    {
        var result = await signIn.Context.AuthenticateAsync(scheme);
        return (await signIn.ValidateTwoFactorSecurityStampAsync(result.Principal), result.Properties);
    }
}
