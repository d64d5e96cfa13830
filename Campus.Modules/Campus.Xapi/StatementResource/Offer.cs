using Campus.Xapi.Credentials;
using Campus.Xapi.Statements;

namespace Campus.Xapi.StatementResource;

/// <summary>How statements are offered to the store.</summary>
/// <param name="Authority">Who vouches for them.</param>
/// <param name="Version">Whose rules they follow.</param>
/// <param name="Id">The one statement's id by the address, for PUT; null for POST.</param>
internal sealed record Offer(Authority Authority, XapiVersion Version, Guid? Id)
{
    /// <summary>What the sender is held to, with a key for one launch; null for all others.</summary>
    public LaunchGrant? Launch { get; init; }
}
