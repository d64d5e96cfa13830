using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Campus.Platform;

namespace Campus.Accounts.Recipes;

/// <summary>One thing in a recipe step: what it says, or why it cannot be read.</summary>
internal sealed record StepItem<T>(T? Value, string JsonPath, string? Problem)
    where T : class
{
    public RecipeChange Refuse(string message) => new(RecipeOutcome.Refused, "", JsonPath, message);
}

/// <summary>Reads and writes the array of a recipe step as Orchard does: keys without letter case, unknown keys ignored.</summary>
internal static class StepItems
{
    private static readonly JsonSerializerOptions Lenient = new()
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IReadOnlyList<StepItem<T>> Of<T>(RecipeStep step, string key)
        where T : class
    {
        var (name, node) = step.Body.FirstOrDefault(pair => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase));
        var path = $"{step.JsonPath}.{name ?? key}";
        return node switch
        {
            null => [],
            JsonArray items => [.. items.Select((item, index) => Read<T>(item, $"{path}[{index}]"))],
            _ => [new(null, path, $"Hier hoort een lijst te staan: {key}.")],
        };
    }

    public static string? Text(RecipeStep step, string key) =>
        step.Body.FirstOrDefault(pair => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase)).Value
            is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The step that brings these things back; none when there are none.</summary>
    public static IReadOnlyList<JsonObject> Export<T>(string name, string key, IEnumerable<T> things)
        where T : class
    {
        var list = new JsonArray([.. things.Select(thing => JsonSerializer.SerializeToNode(thing, Lenient))]);
        return list.Count == 0 ? [] : [new JsonObject { ["name"] = name, [key] = list }];
    }

    private static StepItem<T> Read<T>(JsonNode? node, string path)
        where T : class
    {
        try
        {
            return node.Deserialize<T>(Lenient) is { } value
                ? new(value, path, null)
                : new(null, path, "Hier staat niets.");
        }
        catch (JsonException exception)
        {
            return new(null, path + exception.Path?.TrimStart('$'), "Dit heeft een andere vorm dan de stap verwacht.");
        }
    }
}
