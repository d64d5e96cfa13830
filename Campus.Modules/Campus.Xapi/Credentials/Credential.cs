using System.Security.Cryptography;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Credentials;

/// <summary>Somebody who may talk to the store, within scopes; what is sent carries the authority.</summary>
internal sealed class Credential
{
    private readonly CredentialRow row;
    private readonly HashSet<string> scopes;

    public Credential(CredentialRow row, string homePage)
    {
        this.row = row;
        scopes = new HashSet<string>(row.Scopes.Split(' '), StringComparer.Ordinal);
        Authority = Authority.OfKey(homePage, row.Key, row.Name) with
        {
            MayDefine = May(Scopes.Define), IsVouchedFor = May(Scopes.Acts), MayVoidOthers = May(Scopes.Void),
        };
    }

    public string Key => row.Key;

    public Authority Authority { get; }

    public bool May(string scope) => Scopes.Allow(scopes, scope);

    public bool IsUsableAt(DateTime now) => row.RevokedUtc is null && !(row.ExpiresUtc <= now);

    public bool HasSecret(ReadOnlySpan<byte> secret) =>
        CryptographicOperations.FixedTimeEquals(Secret.Hash(secret, row.Salt), row.SecretHash);
}
