using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>What a statement tells of an activity.</summary>
/// <param name="Activity">The activity's IRI.</param>
/// <param name="Json">The definition as it was sent.</param>
/// <param name="MayChange">Whether the sender may change what the store tells others (xAPI 1.0.3 Communication 4.2, <c>define</c>).</param>
internal sealed record ActivityDefinition(string Activity, string Json, bool MayChange)
{
    /// <summary>All that a statement tells, in its object, its context and those of a sub-statement.</summary>
    public static IReadOnlyList<ActivityDefinition> In(JsonElement statement, bool mayChange)
    {
        List<ActivityDefinition>? found = null;
        foreach (var activity in ActivitiesOf.Statement(statement))
        {
            if (activity.TryGetProperty("definition"u8, out var definition) && definition.EnumerateObject().Any())
            {
                var json = Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(definition));
                (found ??= []).Add(new ActivityDefinition(activity.GetProperty("id"u8).GetString()!, json, mayChange));
            }
        }
        return found ?? [];
    }
}
