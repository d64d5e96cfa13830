using System.Text.Json;
using static Campus.Xapi.Statements.Validation.Property;

namespace Campus.Xapi.Statements.Validation;

/// <summary>What a statement can be about, by its objectType (xAPI 1.0.3 Data 2.4.4).</summary>
internal static class ObjectRules
{
    private static readonly ObjectRule StatementRefObject = new(
        "2.4.4.3", Must("objectType", Values.OneOf("2.4.4.3", "StatementRef")), Must("id", Values.Uuid));

    public static Refusal? StatementRef(JsonElement value, XapiVersion version) => StatementRefObject.Check(value, version);

    /// <summary>The object of a statement.</summary>
    public static Refusal? OfStatement(JsonElement value, XapiVersion version) =>
        KindOf(value) == "SubStatement" ? StatementRules.SubStatement(value, version) : OfSubStatement(value, version);

    /// <summary>The object of a sub-statement: anything but another sub-statement.</summary>
    public static Refusal? OfSubStatement(JsonElement value, XapiVersion version) => KindOf(value) switch
    {
        null or "Activity" => ActivityRules.Activity(value, version),
        "Agent" or "Group" => ActorRules.Actor(value, version),
        "StatementRef" => StatementRef(value, version),
        "SubStatement" => Refusal.Here("2.4.4.3", "must not be a sub-statement within a sub-statement"),
        _ => Refusal.Here("2.4.4", "must be 'Activity', 'Agent', 'Group', 'StatementRef' or 'SubStatement'").Under("objectType"),
    };

    /// <summary>The objectType as given; null when there is none, empty when it is not even a string.</summary>
    public static string? KindOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("objectType"u8, out var type))
        {
            return null;
        }
        return type.ValueKind == JsonValueKind.String ? type.GetString() : "";
    }
}
