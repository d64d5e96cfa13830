using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Xapi.Statements;

/// <summary>Who vouches for a statement: the agent that the store puts on everything a credential sends.</summary>
internal sealed record Authority
{
    /// <summary>The account name under which the campus itself vouches.</summary>
    public const string Campus = "campus";

    private Authority(string json, long key)
    {
        Json = json;
        Key = key;
    }

    public string Json { get; }

    public long Key { get; }

    /// <summary>
    /// Whether what it tells of activities may change what the store tells (xAPI 1.0.3 Communication 4.2,
    /// <c>define</c>).
    /// </summary>
    public bool MayDefine { get; init; }

    /// <summary>Whether the campus vouches for what it says.</summary>
    public bool IsVouchedFor { get; init; }

    /// <summary>Whether it may void what another authority has said.</summary>
    public bool MayVoidOthers { get; init; }

    /// <summary>The campus itself.</summary>
    public static Authority OfCampus(string homePage) =>
        Account(homePage, Campus, "ParticipatieCampus") with { MayDefine = true, IsVouchedFor = true, MayVoidOthers = true };

    /// <summary>Whoever holds a key. One that is called as the campus itself does not speak with its voice.</summary>
    public static Authority OfKey(string homePage, string key, string name) =>
        Account(homePage, key == Campus ? $"{Campus}-key" : key, name);

    /// <summary>An agent with an account on this campus.</summary>
    private static Authority Account(string homePage, string account, string name)
    {
        var agent = new JsonObject
        {
            ["objectType"] = "Agent",
            ["name"] = name,
            ["account"] = new JsonObject { ["homePage"] = homePage, ["name"] = account },
        }.ToJsonString();
        using var document = JsonDocument.Parse(agent);
        return new Authority(agent, Identifier.KeyOf(document.RootElement)!.Value);
    }
}
