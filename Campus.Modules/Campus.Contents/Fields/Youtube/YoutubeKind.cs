using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>A video elsewhere, by its address.</summary>
internal sealed class YoutubeKind()
    : FieldKind(nameof(YoutubeField), "YouTube-video", "/Contents/Fields/Youtube", nameof(YoutubeField.RawAddress))
{
    private const string Embedded = nameof(YoutubeField.EmbeddedAddress);

    public override int Order => 1;

    public override void Update(FieldInput input, JsonObject value)
    {
        var before = FieldInput.Shown(value[MainKey]);
        input.WriteText(value, MainKey);
        var address = FieldInput.Shown(value[MainKey]);
        if (address == before)
        {
            return;
        }
        if (address.Length == 0)
        {
            value[Embedded] = null;
        }
        else if (YoutubeAddress.IdOf(address) is { } id)
        {
            value[MainKey] = YoutubeAddress.Whole(address);
            value[Embedded] = $"//www.youtube.com/embed/{id}";
        }
        else
        {
            input.Fail(MainKey, YoutubeAddress.Wrong);
        }
    }

    public override string? Wrong(string label, JsonObject settings, JsonObject field) =>
        YoutubeAddress.IdOf(field[MainKey]!.ToString()) is null ? $"‘{label}’: {YoutubeAddress.Wrong}" : null;
}
