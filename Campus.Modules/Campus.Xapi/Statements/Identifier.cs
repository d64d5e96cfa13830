using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>The inverse functional identifier of an agent or identified group (xAPI 1.0.3 Data 2.4.2.3).</summary>
internal static class Identifier
{
    /// <summary>The key of an actor; null for an anonymous group.</summary>
    public static long? KeyOf(JsonElement actor) => Of(actor) is { } identifier ? Key.Of(identifier) : null;

    /// <summary>The account name of an actor; null when it is identified otherwise.</summary>
    public static string? AccountOf(JsonElement actor) =>
        actor.TryGetProperty("account"u8, out var account) ? account.GetProperty("name"u8).GetString() : null;

    /// <summary>The keys of the members of a group; none for an agent.</summary>
    public static IEnumerable<long> MemberKeysOf(JsonElement actor)
    {
        if (!actor.TryGetProperty("member"u8, out var members))
        {
            yield break;
        }
        foreach (var member in members.EnumerateArray())
        {
            if (KeyOf(member) is { } key)
            {
                yield return key;
            }
        }
    }

    /// <summary>
    /// An mbox with the domain in lower case: domains are case-insensitive, what stands before the @ is not.
    /// </summary>
    public static string Mailbox(string mbox)
    {
        var at = mbox.LastIndexOf('@');
        return string.Concat(mbox.AsSpan(0, at + 1), mbox[(at + 1)..].ToLowerInvariant());
    }

    private static string? Of(JsonElement actor)
    {
        if (actor.TryGetProperty("account"u8, out var account))
        {
            // A space ends the home page: it cannot occur in one.
            return $"account {account.GetProperty("homePage"u8).GetString()} {account.GetProperty("name"u8).GetString()}";
        }
        if (actor.TryGetProperty("mbox"u8, out var mbox))
        {
            return "mbox " + Mailbox(mbox.GetString()!);
        }
        if (actor.TryGetProperty("mbox_sha1sum"u8, out var sum))
        {
            return "mbox_sha1sum " + sum.GetString()!.ToLowerInvariant();
        }
        return actor.TryGetProperty("openid"u8, out var openid) ? "openid " + openid.GetString() : null;
    }
}
