using System.Net.Mail;
using System.Text.Json.Serialization;
using Campus.Accounts.Forms;

namespace Campus.Accounts.People;

/// <summary>
/// A person as Orchard's step <c>Users</c> describes one, with name, organisation and function of our own. Passwords, stamps
/// and tokens are not read; the recipe engine refuses a step that holds them.
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
    private const int IdLength = 26;
    private const int TextLength = 255;

    /// <summary>Orchard lets people sign in by a name of their own; here it is the name to show when nothing better is given.</summary>
    [JsonIgnore]
    public string DisplayName => new[] { Name, UserName, Email }.Select(TypedLine.Of).First(name => name.Length > 0);

    /// <summary>Why this person cannot be imported; null when that can be done.</summary>
    [JsonIgnore]
    public string? Problem =>
        !MailAddress.TryCreate(Email, out var address) || address.Address != Email ? $"'{Email}' is geen e-mailadres."
        : UserId is { Length: > IdLength } ? $"Een UserId is hoogstens {IdLength} tekens lang."
        : new[] { Email, UserName, Name, Function }.Any(text => text?.Length > TextLength) ? $"Een tekst is hier hoogstens {TextLength} tekens lang."
        : null;
}
