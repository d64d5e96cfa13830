using System.Globalization;
using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Statements;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Beheer.Sentences;

/// <summary>Finds what the current user may call the people in statements, for a whole page at once.</summary>
internal sealed class ActorReader(IPeople people, IOptions<XapiOptions> options)
{
    public string HomePage => options.Value.HomePage;

    public ValueTask<bool> KnowsEverybodyAsync(CancellationToken cancellationToken) => people.MaySeeAllAsync(cancellationToken);

    public async Task<ActorLabels> ReadAsync(IEnumerable<JsonElement> statements, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            Collect(statement, ids);
        }
        var names = await people.KnownActorsAsync(ids, cancellationToken);
        return new ActorLabels(names, await KnowsEverybodyAsync(cancellationToken), HomePage);
    }

    private void Collect(JsonElement element, HashSet<string> ids)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, ids);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (ActorLabels.CampusAccount(element, HomePage) is { } account)
            {
                ids.Add(account);
            }
            foreach (var property in element.EnumerateObject())
            {
                Collect(property.Value, ids);
            }
        }
    }
}

/// <summary>
/// What people in statements are called: a name where the reader may know it, and else an opaque short id.
/// </summary>
internal sealed class ActorLabels(IReadOnlyDictionary<string, string> names, bool knowsEverybody, string homePage)
{
    private const int ShownLetters = 6;
    private const int ShownMembers = 3;

    public bool KnowsEverybody => knowsEverybody;

    public string HomePage => homePage;

    /// <summary>The account name of an agent that belongs to this campus; null for anybody else.</summary>
    public static string? CampusAccount(JsonElement agent, string homePage) =>
        agent.ValueKind == JsonValueKind.Object
        && agent.TryGetProperty("account"u8, out var account) && account.ValueKind == JsonValueKind.Object
        && account.TryGetProperty("homePage"u8, out var home) && home.ValueKind == JsonValueKind.String && home.ValueEquals(homePage)
        && account.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    public string Of(JsonElement actor)
    {
        if (actor.TryGetProperty("objectType"u8, out var type) && type.ValueEquals("Group"u8))
        {
            return OfGroup(actor);
        }
        return NameOf(actor) ?? (CampusAccount(actor, homePage) is { } account ? $"deelnemer {account[..Math.Min(ShownLetters, account.Length)]}" : ShortId(actor));
    }

    /// <summary>The name of somebody whom the reader may know; null for anybody else.</summary>
    public string? NameOf(JsonElement agent)
    {
        if (CampusAccount(agent, homePage) is { } account)
        {
            return names.GetValueOrDefault(account);
        }
        return knowsEverybody ? SelfDescription(agent) : null;
    }

    /// <summary>An id that is the same for the same person and says nothing about who it is.</summary>
    public static string ShortId(JsonElement agent) =>
        Identifier.KeyOf(agent) is { } key
            ? $"persoon {((ulong)key).ToString("x16", CultureInfo.InvariantCulture)[..ShownLetters]}"
            : "iemand";

    private string OfGroup(JsonElement group)
    {
        if (knowsEverybody && group.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String)
        {
            return $"groep {name.GetString()}";
        }
        if (!group.TryGetProperty("member"u8, out var members) || members.GetArrayLength() == 0)
        {
            return ShortId(group).Replace("persoon", "groep", StringComparison.Ordinal);
        }
        var shown = members.EnumerateArray().Take(ShownMembers).Select(Of).ToList();
        var rest = members.GetArrayLength() - shown.Count;
        return rest > 0 ? $"{string.Join(", ", shown)} en {rest} anderen" : string.Join(" en ", shown);
    }

    private static string? SelfDescription(JsonElement agent)
    {
        foreach (var property in new[] { "name", "mbox", "openid" })
        {
            if (agent.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String)
            {
                return text.GetString()!.Replace("mailto:", "", StringComparison.Ordinal);
            }
        }
        return Identifier.AccountOf(agent);
    }
}
