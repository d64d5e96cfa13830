using System.Text.Json.Serialization;
using Campus.Accounts.Forms;
using Campus.Accounts.Recipes;
using Campus.Platform;

namespace Campus.Accounts.People;

/// <summary>
/// A person as Orchard's step <c>Users</c> describes one, with name, organisation and function of our own. Passwords, stamps
/// and tokens are not read; the recipe engine takes them out.
/// </summary>
internal sealed record UserBody(
    string? UserId,
    string? UserName,
    string? Email,
    bool EmailConfirmed,
    bool? IsEnabled,
    IReadOnlyList<string>? RoleNames,
    string? Name,
    string? Organisation,
    string? Function)
{
    /// <summary>The address as it is compared and stored.</summary>
    public string? Email { get; init; } = GivenName.Of(Email);

    /// <summary>The id as it is compared and stored.</summary>
    public string? UserId { get; init; } = GivenName.Of(UserId) is { Length: > 0 } id ? id : null;

    /// <summary>The names of roles, by the same rule.</summary>
    public IReadOnlyList<string>? RoleNames { get; init; } = GivenName.AllOf(RoleNames);

    /// <summary>What Orchard looks people up by, of an account that leaves the campus; never read.</summary>
    public string? NormalizedUserName { get; init; }

    /// <inheritdoc cref="NormalizedUserName"/>
    public string? NormalizedEmail { get; init; }

    /// <summary>Orchard signs nobody in without one. This is another than the campus's own, which leaves it in no form.</summary>
    public string? SecurityStamp { get; init; }

    /// <summary>The organisations this person belongs to; null for none. Orchard does not know them.</summary>
    public IReadOnlyList<MembershipBody>? Memberships { get; init; }

    private const int IdLength = 26;
    private const int TextLength = 255;

    /// <summary>Orchard lets people sign in by a name of their own; here it is the name to show when nothing better is given.</summary>
    [JsonIgnore]
    public string DisplayName => new[] { Name, UserName, Email }.Select(TypedLine.Of).First(name => name.Length > 0);

    /// <summary>Why this person cannot be imported; null when that can be done.</summary>
    [JsonIgnore]
    public string? Problem =>
        !GivenName.IsVisible(Email + UserId) ? "In een e-mailadres of een UserId mogen geen onzichtbare tekens staan."
        : !MailAddresses.IsDeliverable(Email) ? $"‘{Email}’ is geen e-mailadres waar mail naartoe kan."
        : Memberships?.Any(membership => membership?.Organisation is null || membership.Known is null) == true
            ? $"Een lidmaatschap heeft een organisatie nodig (Organisation) en een rol (Role): {string.Join(" of ", Enum.GetNames<MembershipRole>())}."
        : UserId is { Length: > IdLength } ? $"Een UserId is hoogstens {IdLength} tekens lang."
        : new[] { Email, UserName, Name, Function }.Any(text => text?.Length > TextLength) ? $"Een tekst is hier hoogstens {TextLength} tekens lang."
        : null;
}
