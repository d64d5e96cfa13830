using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Media.Field;

/// <summary>Takes the files that were chosen, each with the words and the focal point it has here.</summary>
internal static class MediaEditor
{
    /// <summary>Keys of the form: the search without a script, and of each file its text and focal point.</summary>
    public const string Search = "zoek", Words = "tekst", Across = "links", Down = "boven";

    public static void Update(FieldInput input, JsonObject value)
    {
        if (input.Text(Search).Length > 0)
        {
            input.Fail(Search, "Kies hieronder wat je zocht, en bewaar daarna.");
            return;
        }
        if (!input.Has("Paths"))
        {
            return;
        }
        var before = FieldInput.ShownList(value["Paths"]);
        var paths = input.All("Paths");
        if (paths.Except(before, StringComparer.Ordinal).FirstOrDefault(IsOdd) is { } odd)
        {
            input.Fail("Paths", $"‘{odd}’ is geen bestand uit de bibliotheek.");
            return;
        }
        int[] places = [.. paths.Select(path => before.Index().Where(known => known.Item == path).Select(known => known.Index).FirstOrDefault(-1))];
        input.WriteList(value, "Paths");
        WriteBeside(value, "MediaTexts", places, (node, index) => Text(input, paths[index], node));
        WriteBeside(value, "Anchors", places, (node, index) => Anchor(input, paths[index], node));
        WriteBeside(value, "AttachedFileNames", places, (node, _) => node);
    }

    private static bool IsOdd(string path) =>
        MediaKinds.ContentType(path) is null || path.Split('/').Any(part => part is "" or "." or "..");

    // A list beside the paths follows its files. It is left as it was when it says the same, also when it is shorter
    // than the paths, and it is not made where nothing would stand in it.
    private static void WriteBeside(JsonObject value, string key, int[] places, Func<JsonNode?, int, JsonNode?> change)
    {
        var before = value[key] as JsonArray ?? [];
        JsonNode?[] after = [.. places.Select((place, index) => change(place >= 0 ? before.ElementAtOrDefault(place)?.DeepClone() : null, index))];
        var said = after.Length - after.Reverse().TakeWhile(node => node is null).Count();
        var kept = Math.Max(said, Math.Min(before.Count, after.Length));
        var list = new JsonArray(after[..kept]);
        if (!JsonNode.DeepEquals(before, list))
        {
            value[key] = list;
        }
    }

    private static JsonNode? Text(FieldInput input, string path, JsonNode? before)
    {
        var key = $"{Words}.{path}";
        if (!input.Has(key) || input.Text(key).Trim() == FieldInput.Shown(before))
        {
            return before;
        }
        return input.Text(key).Trim();
    }

    private static JsonNode? Anchor(FieldInput input, string path, JsonNode? before)
    {
        var (across, down) = (Percent(input, $"{Across}.{path}"), Percent(input, $"{Down}.{path}"));
        if (across is not { } x || down is not { } y || (x, y) == MediaView.Percents(before))
        {
            return before;
        }
        var anchor = before as JsonObject ?? [];
        (anchor["X"], anchor["Y"]) = (x / 100.0, y / 100.0);
        return anchor;
    }

    private static int? Percent(FieldInput input, string key) =>
        int.TryParse(input.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent : null;
}
