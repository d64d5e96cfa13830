using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Xapi.Statements;

/// <summary>Who vouches for a statement: the agent that the store puts on everything a credential sends.</summary>
internal sealed record Authority
{
    private Authority(string json, long key)
    {
        Json = json;
        Key = key;
    }

    public string Json { get; }

    public long Key { get; }

    /// <summary>Whether what it tells of activities may change what the store tells (xAPI 1.0.3 Communication 4.2, <c>define</c>).</summary>
    public bool MayDefine { get; init; }

    /// <summary>An agent with an account on this campus.</summary>
    public static Authority Account(string homePage, string account, string name)
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
