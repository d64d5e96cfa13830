using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>Finds all activities in a statement, wherever they stand.</summary>
internal static class ActivitiesOf
{
    public static IEnumerable<JsonElement> Statement(JsonElement statement) => In(statement, Part.Statement);

    private static IEnumerable<JsonElement> In(JsonElement value, Part part)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany(item => In(item, part));
        }
        var kind = part == Part.Object ? Parts.OfObject(value) : part;
        return kind switch
        {
            Part.Activity => [value],
            Part.Statement or Part.SubStatement or Part.Context or Part.ContextActivities => value.EnumerateObject()
                .Select(property => (property.Value, Part: Parts.Of(kind, property.Name)))
                .Where(child => child.Part is Part.Object or Part.Context or Part.ContextActivities or Part.Activity)
                .SelectMany(child => In(child.Value, child.Part)),
            _ => [],
        };
    }
}
