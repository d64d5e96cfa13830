using Campus.Accounts.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Campus.Accounts.Mails;

/// <summary>Links in mail that prove whoever opens them reads that mail.</summary>
internal sealed class AccountLinks(UserManager<CampusUser> users)
{
    public async Task<string> ConfirmAsync(CampusUser user, string? returnUrl)
    {
        var link = Link("/account/bevestigen", user, await users.GenerateEmailConfirmationTokenAsync(user));
        return returnUrl is null ? link : $"{link}&returnUrl={Uri.EscapeDataString(returnUrl)}";
    }

    public async Task<string> ResetAsync(CampusUser user) =>
        Link("/account/wachtwoord-herstellen", user, await users.GeneratePasswordResetTokenAsync(user));

    public Task<CampusUser?> OwnerOfConfirmAsync(string? id, string? code) =>
        OwnerAsync(id, code, UserManager<CampusUser>.ConfirmEmailTokenPurpose);

    public Task<CampusUser?> OwnerOfResetAsync(string? id, string? code) =>
        OwnerAsync(id, code, UserManager<CampusUser>.ResetPasswordTokenPurpose);

    // Identity's tokens are in base 64; in a link they stand in its form for addresses.
    private static string Link(string path, CampusUser user, string token) =>
        $"{path}?id={user.Id}&code={WebEncoders.Base64UrlEncode(Convert.FromBase64String(token))}";

    private async Task<CampusUser?> OwnerAsync(string? id, string? code, string purpose)
    {
        if (id is null || Decode(code) is not { } token || await users.FindByIdAsync(id) is not { } user)
        {
            return null;
        }
        return await users.VerifyUserTokenAsync(user, TokenOptions.DefaultProvider, purpose, token) ? user : null;
    }

    private static string? Decode(string? code)
    {
        try
        {
            return code is null ? null : Convert.ToBase64String(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            // Mail programs break links; half a code is no code.
            return null;
        }
    }
}
