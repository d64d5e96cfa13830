using System.Text.Json.Nodes;

namespace Campus.Contents.Fields.Pickers;

/// <summary>Takes the ids that were chosen.</summary>
internal static class PickedIds
{
    /// <summary>The key of the search field; it is posted only where no script runs.</summary>
    public const string Search = "zoek";

    /// <summary>Writes the ids when they are others than what is there; whether they are.</summary>
    public static bool Write(FieldInput input, JsonObject value, string key)
    {
        if (input.Text(Search).Length > 0)
        {
            input.Fail(Search, "Kies hieronder wat je zocht, en bewaar daarna.");
            return false;
        }
        var before = value[key]?.ToJsonString();
        input.WriteList(value, key);
        return value[key]?.ToJsonString() != before;
    }
}
