using System.Text.Json.Nodes;

namespace Campus.Contents.Fields.Editors;

/// <summary>Several values from the list in the settings.</summary>
internal sealed class MultiTextEditor : IFieldEditor
{
    public string FieldName => "MultiTextField";

    public string View => "/Contents/Fields/Editors/_MultiText.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteList(value, "Values");
}

/// <summary>A video elsewhere, by its address.</summary>
internal sealed class YoutubeEditor : IFieldEditor
{
    public string FieldName => "YoutubeField";

    public string View => "/Contents/Fields/Editors/_Youtube.cshtml";

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
        else if (YoutubeAddress.IdOf(address) is { } id)
        {
            value["RawAddress"] = YoutubeAddress.Whole(address);
            value["EmbeddedAddress"] = $"//www.youtube.com/embed/{id}";
        }
        else
        {
            input.Fail("RawAddress", YoutubeAddress.Wrong);
        }
    }
}

/// <summary>A place on earth: latitude and longitude in degrees.</summary>
internal sealed class GeoPointEditor : IFieldEditor
{
    public string FieldName => "GeoPointField";

    public string View => "/Contents/Fields/Editors/_GeoPoint.cshtml";

    public void Update(FieldInput input, JsonObject value)
    {
        input.WriteNumber(value, "Latitude", grouped: false);
        input.WriteNumber(value, "Longitude", grouped: false);
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
