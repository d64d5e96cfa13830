using System.Text.Json.Nodes;

namespace Campus.Contents.Editor.Fields;

/// <summary>Several values from the list in the settings.</summary>
internal sealed class MultiTextEditor : IFieldEditor
{
    public string FieldName => "MultiTextField";

    public string View => "/Contents/Editor/Fields/_MultiText.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteList(value, "Values");
}

/// <summary>A video elsewhere, by its address.</summary>
internal sealed class YoutubeEditor : IFieldEditor
{
    public string FieldName => "YoutubeField";

    public string View => "/Contents/Editor/Fields/_Youtube.cshtml";

    public void Update(FieldInput input, JsonObject value)
    {
        var before = FieldInput.Shown(value["RawAddress"]);
        input.WriteText(value, "RawAddress");
        var address = FieldInput.Shown(value["RawAddress"]);
        if (address == before)
        {
            return;
        }
        if (address.Length == 0)
        {
            value["EmbeddedAddress"] = null;
        }
        else if (Embedded(address) is { } embedded)
        {
            value["EmbeddedAddress"] = embedded;
        }
        else
        {
            input.Fail("RawAddress", "Dit is geen adres van een video op YouTube.");
        }
    }

    private static string? Embedded(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
        {
            return null;
        }
        var id = uri.Host switch
        {
            "youtu.be" => uri.AbsolutePath.Trim('/'),
            "www.youtube.com" or "youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" =>
                System.Web.HttpUtility.ParseQueryString(uri.Query)["v"] ?? uri.Segments[^1].Trim('/'),
            _ => "",
        };
        return id.Length > 0 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? $"//www.youtube.com/embed/{id}"
            : null;
    }
}

/// <summary>A place on earth: latitude and longitude in degrees.</summary>
internal sealed class GeoPointEditor : IFieldEditor
{
    public string FieldName => "GeoPointField";

    public string View => "/Contents/Editor/Fields/_GeoPoint.cshtml";

    public void Update(FieldInput input, JsonObject value)
    {
        input.WriteNumber(value, "Latitude");
        input.WriteNumber(value, "Longitude");
        Check(input, value, "Latitude", 90);
        Check(input, value, "Longitude", 180);
    }

    private static void Check(FieldInput input, JsonObject value, string key, decimal most)
    {
        if (value[key] is JsonValue number && number.TryGetValue<decimal>(out var degrees) && Math.Abs(degrees) > most)
        {
            input.Fail(key, $"Vul een getal in tussen -{most} en {most}.");
        }
    }
}
