using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Campus.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace Campus.Xapi.Credentials;

/// <summary>A secret that is about to be given to a credential.</summary>
/// <param name="Key">Whose it is.</param>
/// <param name="Secret">The secret itself.</param>
/// <param name="Salt">What it is hashed with.</param>
/// <param name="Replaces">The salt of the secret it takes the place of; null for a new credential.</param>
internal sealed record NewSecret(string Key, string Secret, byte[] Salt, byte[]? Replaces)
{
    public byte[] Hash { get; } = Credentials.Secret.Hash(Secret, Salt);
}

/// <summary>
/// A form carries its fresh secret from the moment it opens, where only the campus can read it. So a form that is sent
/// twice makes one credential, and shows the same secret both times.
/// </summary>
internal sealed class SecretSeal(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Campus.Xapi.Credentials.Secret").ToTimeLimitedDataProtector();

    public string ForNewCredential() => Seal(IdGenerator.NewId(), replaces: null);

    public string ForCredential(string key, byte[] salt) => Seal(key, salt);

    /// <summary>The secret in a form; null when it is not one of ours or was open for too long.</summary>
    public NewSecret? Open(string? sealedSecret)
    {
        try
        {
            return sealedSecret is null ? null : JsonSerializer.Deserialize<NewSecret>(protector.Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            // Too old, or made elsewhere.
            return null;
        }
    }

    private string Seal(string key, byte[]? replaces)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return protector.Protect(JsonSerializer.Serialize(new NewSecret(key, secret, Secret.NewSalt(), replaces)), Valid);
    }
}
