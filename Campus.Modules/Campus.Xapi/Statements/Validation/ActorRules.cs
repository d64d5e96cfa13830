using System.Text.Json;
using static Campus.Xapi.Statements.Validation.Property;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Agents and groups (xAPI 1.0.3 Data 2.4.2), and the authority (2.4.9).</summary>
internal static class ActorRules
{
    private static readonly ObjectRule Account = new("2.4.2.4", Must("homePage", Values.Iri), Must("name", Values.Text));

    private static readonly ObjectRule AgentObject = new(
        "2.4.2.1",
        May("objectType", Values.OneOf("2.4.2.1", "Agent")),
        May("name", Values.Text),
        May("mbox", Values.Mailbox),
        May("mbox_sha1sum", Values.Sha1),
        May("openid", Values.Iri),
        May("account", Account.Check))
    {
        Together = HasOneIdentifier,
    };

    private static readonly ObjectRule GroupObject = new(
        "2.4.2.2",
        Must("objectType", Values.OneOf("2.4.2.2", "Group")),
        May("name", Values.Text),
        May("member", ListRule.Of("2.4.2.2", Agent)),
        May("mbox", Values.Mailbox),
        May("mbox_sha1sum", Values.Sha1),
        May("openid", Values.Iri),
        May("account", Account.Check))
    {
        Together = HasIdentifierOrMembers,
    };

    public static Refusal? Agent(JsonElement value, XapiVersion version) => AgentObject.Check(value, version);

    public static Refusal? Group(JsonElement value, XapiVersion version) => GroupObject.Check(value, version);

    /// <summary>An agent or a group, by its objectType.</summary>
    public static Refusal? Actor(JsonElement value, XapiVersion version) =>
        IsGroup(value) ? Group(value, version) : Agent(value, version);

    /// <summary>An agent, or the group of an application and its user that three-legged OAuth gives.</summary>
    public static Refusal? Authority(JsonElement value, XapiVersion version)
    {
        if (Actor(value, version) is { } refusal)
        {
            return refusal;
        }
        var isPair = IsGroup(value) && Identifiers(value) == 0 && value.GetProperty("member"u8).GetArrayLength() == 2;
        return !IsGroup(value) || isPair
            ? null : Refusal.Here("2.4.9", "must be an agent, or an anonymous group of two agents");
    }

    private static bool IsGroup(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("objectType"u8, out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("Group"u8);

    private static Refusal? HasOneIdentifier(JsonElement value, XapiVersion version) =>
        Identifiers(value) == 1
            ? null : Refusal.Here("2.4.2.3", "must have exactly one of mbox, mbox_sha1sum, openid and account");

    private static Refusal? HasIdentifierOrMembers(JsonElement value, XapiVersion version) => Identifiers(value) switch
    {
        0 => value.TryGetProperty("member"u8, out var members) && members.GetArrayLength() > 0
            ? null : Refusal.Here("2.4.2.2", "must have at least one member or an identifier"),
        1 => null,
        _ => Refusal.Here("2.4.2.3", "must have at most one of mbox, mbox_sha1sum, openid and account"),
    };

    private static int Identifiers(JsonElement value)
    {
        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            if (property.NameEquals("mbox"u8) || property.NameEquals("mbox_sha1sum"u8)
                || property.NameEquals("openid"u8) || property.NameEquals("account"u8))
            {
                count++;
            }
        }
        return count;
    }
}
