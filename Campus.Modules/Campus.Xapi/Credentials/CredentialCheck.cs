using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Credentials;

/// <summary>Finds whose a header <c>Authorization</c> is: HTTP Basic with a key and its secret.</summary>
internal sealed class CredentialCheck(
    CredentialLookup lookup, LaunchKeys launches, IOptions<XapiOptions> options, TimeProvider time)
{
    private const string Prefix = "Basic ";

    public static bool IsBasic(string header) => header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The credential; null when the header names none that works.</summary>
    public async ValueTask<Credential?> FindAsync(string header, CancellationToken cancellationToken) =>
        IsBasic(header) && TryRead(header.AsSpan(Prefix.Length).Trim(), out var key, out var secret)
            ? key == LaunchKeys.Name ? await LaunchAsync(secret, cancellationToken) : await KnownAsync(key, secret, cancellationToken)
            : null;

    private async ValueTask<Credential?> KnownAsync(string key, byte[] secret, CancellationToken cancellationToken) =>
        await UsableAsync(key, cancellationToken) is { } credential && credential.HasSecret(secret) ? credential : null;

    private async ValueTask<Credential?> LaunchAsync(byte[] secret, CancellationToken cancellationToken)
    {
        if (launches.Open(secret) is not { } grant)
        {
            return null;
        }
        if (grant.Issuer is null)
        {
            return Credential.OfCampus(grant, options.Value.HomePage);
        }
        return await UsableAsync(grant.Issuer, cancellationToken) is { } issuer && issuer.May(Scopes.Launch)
            ? issuer.For(grant, options.Value.HomePage) : null;
    }

    private async ValueTask<Credential?> UsableAsync(string key, CancellationToken cancellationToken) =>
        await lookup.FindAsync(key, cancellationToken) is { } credential && credential.IsUsableAt(time.GetUtcNow().UtcDateTime) ? credential : null;

    private static bool TryRead(ReadOnlySpan<char> encoded, out string key, out byte[] secret)
    {
        (key, secret) = ("", []);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(encoded.Length + 3)];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var written))
        {
            return false;
        }
        var colon = bytes.AsSpan(0, written).IndexOf((byte)':');
        if (colon <= 0)
        {
            return false;
        }
        key = Encoding.UTF8.GetString(bytes, 0, colon);
        secret = bytes[(colon + 1)..written];
        return true;
    }
}
