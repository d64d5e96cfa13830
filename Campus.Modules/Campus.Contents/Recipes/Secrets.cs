using System.Text.Json.Nodes;

namespace Campus.Contents.Recipes;

/// <summary>Takes secrets out of what recipes bring, so that nothing later can give them away.</summary>
internal static class Secrets
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Password", "AppSecret", "ClientSecret", "ConsumerSecret", "AccessTokenSecret", "SecretKey", "ApiKey", "ApiSecret",
        "PrivateKey", "ConnectionString", "SiteSalt", "HashingKey", "EncryptionKey", "AuthenticationToken", "AuthToken",
    };

    /// <summary>What a Users step may never carry: with these, somebody else could sign in.</summary>
    private static readonly HashSet<string> OfUsers = new(StringComparer.OrdinalIgnoreCase)
    {
        "PasswordHash", "SecurityStamp", "ResetToken",
    };

    public static bool IsName(string name) => Names.Contains(name);

    /// <summary>Removes values whose name says that they are secret.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Strip(JsonNode node) => Strip(node, Names);

    /// <summary>Removes what would let somebody sign in as one of the people in a step.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool StripOfUsers(JsonNode step) => Strip(step, OfUsers);

    private static bool Strip(JsonNode node, HashSet<string> names)
    {
        var found = false;
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                if (value is JsonValue && names.Contains(name) && value.ToString().Length > 0)
                {
                    json.Remove(name);
                    found = true;
                }
                else if (value is not null)
                {
                    found |= Strip(value, names);
                }
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var element in array.OfType<JsonNode>())
            {
                found |= Strip(element, names);
            }
        }
        return found;
    }
}
