using System.Text.Json.Nodes;

namespace Campus.ConformanceTests;

/// <summary>What a store gives back of what it was sent.</summary>
internal static class Expected
{
    private static readonly string[] AssignedByStores = ["stored", "authority"];

    /// <summary>The stored statement says all that was sent, and has what a store adds.</summary>
    public static void ShouldSay(JsonObject stored, JsonObject sent)
    {
        WriteLists(sent);
        if (sent["object"]?["objectType"]?.ToString() == "SubStatement")
        {
            WriteLists(sent["object"]!.AsObject());
        }
        foreach (var (name, value) in sent.Where(property => !AssignedByStores.Contains(property.Key)))
        {
            JsonNode.DeepEquals(stored[name], value).ShouldBeTrue($"{name}: {stored[name]?.ToJsonString()} for {value?.ToJsonString()}");
        }
        foreach (var name in (string[])["id", "timestamp", "stored", "authority", "version"])
        {
            stored.ContainsKey(name).ShouldBeTrue(name);
        }
    }

    // A single context activity comes back as a list of one (1.0.3 Data 2.4.6.2).
    private static void WriteLists(JsonObject statement)
    {
        if (statement["context"]?["contextActivities"] is JsonObject kinds)
        {
            foreach (var (kind, single) in kinds.Where(kind => kind.Value is JsonObject).ToList())
            {
                kinds[kind] = new JsonArray(single!.DeepClone());
            }
        }
    }
}
