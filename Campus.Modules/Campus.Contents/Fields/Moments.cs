using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>Takes days, moments and times that somebody typed.</summary>
internal static class Moments
{
    // Only what was typed anew is written: a moment may have been stored more exactly than an input can show.
    public static void Write(FieldInput input, JsonObject value, Func<JsonObject, string> shown, Func<string, string?> read)
    {
        if (!input.Has("Value") || input.Text("Value") == shown(value))
        {
            return;
        }
        if (input.Text("Value").Length == 0)
        {
            value["Value"] = null;
        }
        else if (read(input.Text("Value")) is { } text)
        {
            value["Value"] = text;
        }
        else
        {
            input.Fail("Value", "Vul een datum of tijd in die bestaat.");
        }
    }
}
