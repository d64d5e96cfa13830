using System.Security.Cryptography;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Credentials;

/// <summary>Somebody who may talk to the store, within scopes; what is sent carries the authority.</summary>
internal sealed class Credential
{
    // All that content in a browser needs: to say what its learner does, and to keep where she is.
    private static readonly HashSet<string> OfLaunch = new(StringComparer.Ordinal) { Scopes.Write, Scopes.State };

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

    private Credential(CredentialRow row, Authority authority, LaunchGrant launch) =>
        (this.row, Authority, Launch, scopes) = (row, authority, launch, OfLaunch);

    public string Key => row.Key;

    public Authority Authority { get; }

    /// <summary>What it is held to, when it was made for one launch of content; null for all others.</summary>
    public LaunchGrant? Launch { get; }

    /// <summary>A key for one launch, that this credential asked for: the campus vouches for nothing it says.</summary>
    public Credential For(LaunchGrant launch, string homePage) => new(row, AuthorityOf(row.Key, homePage), launch);

    /// <summary>A key for one launch, that the campus itself made.</summary>
    public static Credential OfCampus(LaunchGrant launch, string homePage) => new(
        new CredentialRow { Key = LaunchKeys.Name, Name = "", Salt = [], SecretHash = [], Scopes = "" }, AuthorityOf(Authority.Campus, homePage), launch);

    public bool May(string scope) => Launch is null
        ? Scopes.Allow(scopes, scope)
        : scopes.Contains(scope) || scope == Scopes.StateRead;

    public bool IsUsableAt(DateTime now) => row.RevokedUtc is null && !(row.ExpiresUtc <= now);

    // An authority of its own, for what its maker says may count.
    private static Authority AuthorityOf(string issuer, string homePage) =>
        Authority.OfKey(homePage, $"{LaunchKeys.Name}-{issuer}", "Inhoud in de browser");

    public bool HasSecret(ReadOnlySpan<byte> secret) =>
        CryptographicOperations.FixedTimeEquals(Secret.Hash(secret, row.Salt), row.SecretHash);
}
