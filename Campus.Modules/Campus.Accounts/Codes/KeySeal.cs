using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Campus.Accounts.Codes;

/// <summary>Seals keys of authenticators, each for one account: a row that is copied to another account opens nothing.</summary>
internal sealed class KeySeal(IDataProtectionProvider protection)
{
    public string Seal(string userId, string key) => Of(userId).Protect(key);

    /// <summary>The key; null when it was sealed for somebody else, or with keys of the campus that are lost.</summary>
    public string? Open(string userId, string sealedKey)
    {
        try
        {
            return Of(userId).Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            // No code will match; recovery codes still do.
            return null;
        }
    }

    private IDataProtector Of(string userId) => protection.CreateProtector("Campus.Accounts.Authenticator", userId);
}
