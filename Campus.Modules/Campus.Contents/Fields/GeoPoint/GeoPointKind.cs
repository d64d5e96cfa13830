using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>A place on earth: latitude and longitude in degrees.</summary>
internal sealed class GeoPointKind()
    : FieldKind(nameof(GeoPointField), "Plek op de kaart", "/Contents/Fields/GeoPoint", nameof(GeoPointField.Latitude))
{
    public override int Order => 1;

    public override void Update(FieldInput input, JsonObject value)
    {
        input.WriteNumber(value, nameof(GeoPointField.Latitude), grouped: false);
        input.WriteNumber(value, nameof(GeoPointField.Longitude), grouped: false);
        Check(input, value, nameof(GeoPointField.Latitude), 90);
        Check(input, value, nameof(GeoPointField.Longitude), 180);
    }

    private static void Check(FieldInput input, JsonObject value, string key, decimal most)
    {
        if (value[key] is JsonValue number && number.TryGetValue<decimal>(out var degrees) && Math.Abs(degrees) > most)
        {
            input.Fail(key, $"Vul een getal in tussen -{most} en {most}.");
        }
    }
}
