using System.Text.Json.Nodes;
using Campus.Contents.Items;

namespace Campus.Contents.Fields;

/// <summary>A link: its address, its words and where it opens.</summary>
internal sealed class LinkKind() : FieldKind(nameof(LinkField), "Link", "/Contents/Fields/Link", nameof(LinkField.Url))
{
    public override void Update(FieldInput input, JsonObject value)
    {
        var url = input.Text("Url").Trim();
        if (url.Contains(':', StringComparison.Ordinal) && url != FieldInput.Shown(value["Url"]) && !IsSafe(url))
        {
            input.Fail("Url", "Begin een link met https://, mailto:, tel: of met een /.");
            return;
        }
        input.WriteText(value, "Url");
        input.WriteText(value, "Text");
        input.WriteText(value, "Target");
    }

    public override bool IsTakenByOrchard(JsonObject settings, JsonObject? field) =>
        base.IsTakenByOrchard(settings, field) && (IsEmpty(field) || IsAddress(field![MainKey]!.ToString()));

    public override IEnumerable<FieldLink> Links(JsonObject field) =>
        FieldInput.Shown(field[MainKey]) is { Length: > 0 } url ? [new(url, FieldInput.Shown(field["Text"]))] : [];

    public override string InWords(JsonObject field)
    {
        var link = PartBinding.Read<LinkField>(field);
        return string.IsNullOrEmpty(link.Text) ? link.Url ?? "" : $"{link.Text} ({link.Url})";
    }

    private static bool IsAddress(string url) =>
        Uri.IsWellFormedUriString(url.TrimStart('~').Split('#')[0], UriKind.RelativeOrAbsolute);

    private static bool IsSafe(string url) => url.StartsWith('/') || url.StartsWith('#') || url.StartsWith('?')
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" or "tel");
}
