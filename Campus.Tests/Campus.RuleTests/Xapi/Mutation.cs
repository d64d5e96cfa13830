using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Xapi;

/// <summary>One change that makes a valid statement break a rule of xAPI, wherever it is made.</summary>
internal static class Mutation
{
    private static readonly string[] LanguageMaps = ["name", "description", "display"];

    // What no property of that name may be. The ids of components of interactions are left out: those are any text.
    private static readonly Dictionary<string, string> BadFormats = new()
    {
        ["id"] = "\"zonder schema\"", ["mbox"] = "\"sam@voorbeeld.nl\"", ["mbox_sha1sum"] = "\"3c0f\"", ["openid"] = "\"roos\"",
        ["homePage"] = "\"campus\"", ["registration"] = "\"ec531277\"", ["timestamp"] = "\"gisteren\"", ["stored"] = "\"2026-02-30T00:00:00Z\"",
        ["duration"] = "\"P1H\"", ["language"] = "\"n_l\"", ["type"] = "\"quiz\"", ["moreInfo"] = "\"meer\"", ["usageType"] = "\"werkblad\"",
        ["sha2"] = "\"xyz\"", ["fileUrl"] = "\"bestand\"", ["objectType"] = "\"agent\"", ["interactionType"] = "\"quiz\"", ["version"] = "\"0.9.5\"",
        ["scaled"] = "1.01", ["length"] = "-1",
    };

    private delegate bool Change(JsonObject parent, string name);

    private static readonly Change[] Changes = [SetNull, AddProperty, ChangeCase, ChangeType, ChangeFormat];

    /// <summary>A valid statement, and the same one broken.</summary>
    public static Gen<(string Valid, string Broken)> Of(Gen<string> statements) =>
        from valid in statements
        from change in Gen.Choose(0, Changes.Length - 1)
        from place in Gen.Choose(0, 10_000)
        let broken = Break(valid, Changes[change], place)
        where broken is not null
        select (valid, broken);

    private static string? Break(string valid, Change change, int place)
    {
        var statement = JsonNode.Parse(valid)!.AsObject();
        var properties = Properties(statement).ToList();
        var (parent, name) = properties[place % properties.Count];
        return change(parent, name) ? statement.ToJsonString() : null;
    }

    // Every property that the specification speaks of: what lies in extensions is nobody's business.
    private static IEnumerable<(JsonObject Parent, string Name)> Properties(JsonNode? node)
    {
        foreach (var (name, value) in node is JsonObject json ? json.ToList() : [])
        {
            yield return (node!.AsObject(), name);
            foreach (var inner in name == "extensions" ? [] : Properties(value))
            {
                yield return inner;
            }
        }
        foreach (var inner in node is JsonArray array ? array.SelectMany(Properties) : [])
        {
            yield return inner;
        }
    }

    private static bool SetNull(JsonObject parent, string name)
    {
        parent[name] = null;
        return true;
    }

    private static bool AddProperty(JsonObject parent, string name)
    {
        parent["extra"] = 1;
        return true;
    }

    private static bool ChangeCase(JsonObject parent, string name)
    {
        // The tags of a language map may be in any letter case.
        if (parent.Parent is JsonObject && LanguageMaps.Contains(parent.GetPropertyName()))
        {
            return false;
        }
        var value = parent[name]?.DeepClone();
        parent.Remove(name);
        parent[char.IsAsciiLetterUpper(name[0]) ? name.ToLowerInvariant() : name.ToUpperInvariant()] = value;
        return true;
    }

    private static bool ChangeType(JsonObject parent, string name)
    {
        parent[name] = parent[name] switch
        {
            JsonObject or JsonArray => 12345,
            JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => new JsonArray("x"),
            _ => "x",
        };
        return true;
    }

    private static bool ChangeFormat(JsonObject parent, string name)
    {
        var isComponent = parent.ContainsKey("description") && parent["id"]?.GetValue<string>() is ['c', _];
        if (isComponent || !BadFormats.TryGetValue(name, out var bad))
        {
            return false;
        }
        parent[name] = JsonNode.Parse(bad);
        return true;
    }
}
