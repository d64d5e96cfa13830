using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Campus.Xapi.Statements;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Credentials;

/// <summary>
/// The secret of such a key is the grant itself, sealed so that only the campus can write it: there is one for each view of
/// a page, so none is kept. They end by themselves, and all of one credential when that is revoked.
/// </summary>
internal sealed class LaunchKeys(
    IDataProtectionProvider protection, IOptions<XapiOptions> options, TimeProvider time) : ILaunchKeys
{
    /// <summary>The name that all of them sign in with.</summary>
    public const string Name = "launch";

    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("Campus.Xapi.Launching");

    public LaunchKey Make(string account, string activity, Guid? registration, TimeSpan lifetime) =>
        Make(KeyOf(account), activity, registration, lifetime, issuer: null);

    public LaunchKey Make(long agent, string activity, Guid? registration, TimeSpan lifetime, string? issuer)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, LongestLife);
        var grant = new LaunchGrant(agent, activity, registration, time.GetUtcNow().UtcDateTime + lifetime, issuer);
        return new LaunchKey(Name, protector.Protect(JsonSerializer.Serialize(grant)), grant.ExpiresUtc);
    }

    /// <summary>The grant in a secret; null when it is not one of ours or has ended.</summary>
    public LaunchGrant? Open(byte[] secret)
    {
        try
        {
            var grant = JsonSerializer.Deserialize<LaunchGrant>(protector.Unprotect(Encoding.UTF8.GetString(secret)));
            return grant?.ExpiresUtc > time.GetUtcNow().UtcDateTime ? grant : null;
        }
        catch (CryptographicException)
        {
            // Not written by this campus.
            return null;
        }
    }

    private long KeyOf(string account) => Identifier.KeyOf(JsonSerializer.SerializeToElement(
        new { account = new { homePage = options.Value.HomePage, name = account } }))!.Value;
}
