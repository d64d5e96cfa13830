using System.Security.Cryptography;
using System.Text.Json;
using Campus.Accounts.Codes;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting;

namespace Campus.Accounts.TwoSteps;

/// <summary>A key and recovery codes that somebody is about to start using, or just did.</summary>
internal sealed record FreshCodes(string UserId, string? Stamp, string Key, IReadOnlyList<string> Codes);

/// <summary>
/// Keeps a fresh key and codes in the browser, where only the campus can read them, until they are kept elsewhere. A page that
/// is loaded again shows the same key, a form that is sent twice leads to the same codes, and another session sees nothing. A
/// new security stamp, as a reset gives, ends them.
/// </summary>
internal sealed class FreshCodesCookie(
    IDataProtectionProvider protection, UserManager<CampusUser> users, IHttpContextAccessor http, IHostEnvironment environment)
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Campus.Accounts.FreshCodes").ToTimeLimitedDataProtector();

    /// <summary>What this browser holds for this person; null when that is nothing, or too old.</summary>
    public FreshCodes? Read(CampusUser user)
    {
        try
        {
            var fresh = Context.Request.Cookies[Name] is { } text ? JsonSerializer.Deserialize<FreshCodes>(protector.Unprotect(text)) : null;
            return fresh?.UserId == user.Id && fresh.Stamp == user.SecurityStamp ? fresh : null;
        }
        catch (CryptographicException)
        {
            // Too old, or made elsewhere.
            return null;
        }
    }

    public FreshCodes Renew(CampusUser user) =>
        Keep(user, new FreshCodes(user.Id, user.SecurityStamp, users.GenerateNewAuthenticatorKey(), RecoveryCodes.New()));

    /// <summary>Keeps what is in use from now on for the account as it is now.</summary>
    public FreshCodes Keep(CampusUser user, FreshCodes fresh)
    {
        var kept = fresh with { Stamp = user.SecurityStamp };
        Context.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(kept), Valid), Options());
        return kept;
    }

    public void Forget() => Context.Response.Cookies.Delete(Name, Options());

    private string Name => CookieNames.Of("campus-two-steps", environment);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Only a request has cookies.");

    private CookieOptions Options() => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = Context.Request.IsHttps || !environment.IsDevelopment(),
        IsEssential = true,
    };
}
