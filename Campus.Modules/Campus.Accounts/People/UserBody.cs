using System.Net.Mail;
using System.Text.Json.Nodes;

namespace Campus.Accounts.People;

/// <summary>A person as Orchard's step <c>Users</c> describes one, with name, organisation and function of our own.</summary>
internal sealed record UserBody(
    string? UserId,
    string? UserName,
    string? Email,
    bool EmailConfirmed,
    bool? IsEnabled,
    string? PasswordHash,
    string? SecurityStamp,
    string? ResetToken,
    IReadOnlyList<string>? RoleNames,
    string? Name,
    string? Organisation,
    string? Function)
{
    private const int IdLength = 26;

    /// <summary>Orchard lets people sign in by a name of their own; here it is the name to show when nothing better is given.</summary>
    public string DisplayName => new[] { Name, UserName, Email }.First(name => !string.IsNullOrWhiteSpace(name))!;

    public bool HasSecrets => new[] { PasswordHash, SecurityStamp, ResetToken }.Any(secret => !string.IsNullOrEmpty(secret));

    /// <summary>Why this person cannot be imported; null when that can be done.</summary>
    public string? Problem(bool allowSecrets)
    {
        if (!MailAddress.TryCreate(Email, out var address) || address.Address != Email)
        {
            return $"'{Email}' is geen e-mailadres.";
        }
        if (UserId is { Length: > IdLength })
        {
            return $"Een UserId is hoogstens {IdLength} tekens lang.";
        }
        return HasSecrets && !allowSecrets
            ? "Hier staan geheimen in (PasswordHash, SecurityStamp of ResetToken). Haal ze weg, of zet \"AllowSecrets\": true in de stap om wachtwoorden over te nemen."
            : null;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["UserId"] = UserId,
            ["UserName"] = UserName,
            ["Email"] = Email,
            ["EmailConfirmed"] = EmailConfirmed,
            ["IsEnabled"] = true,
            ["RoleNames"] = new JsonArray([.. (RoleNames ?? []).Select(name => (JsonNode)name)]),
            ["Name"] = Name,
        };
        if (Organisation is not null)
        {
            json["Organisation"] = Organisation;
        }
        if (Function is not null)
        {
            json["Function"] = Function;
        }
        return json;
    }
}
