using System.Text.Json.Nodes;
using Campus.Contents.Fields.Pickers;

namespace Campus.Contents.Fields;

/// <summary>Terms of a taxonomy.</summary>
internal sealed class TaxonomyKind() : FieldKind(
    nameof(TaxonomyField), "Termen van een taxonomie", "/Contents/Fields/Taxonomy", nameof(TaxonomyField.TermContentItemIds))
{
    public override int Order => 1;

    public override IReadOnlyList<SettingInput> Settings =>
    [
        new(SettingsName, "TaxonomyContentItemId", "Taxonomie", SettingKind.Taxonomy),
        new(SettingsName, "Unique", "Hoogstens één kiezen", SettingKind.Flag),
        new(SettingsName, "LeavesOnly", "Alleen termen zonder onderliggende termen", SettingKind.Flag),
    ];

    public override IReadOnlyList<IFieldEditor> OtherEditors => [new Tags(this)];

    public override void Update(FieldInput input, JsonObject value)
    {
        if (PickedIds.Write(input, value, MainKey))
        {
            input.WriteText(value, nameof(TaxonomyField.TaxonomyContentItemId));
            // The names belong to the terms that were there before.
            value.Remove(nameof(TaxonomyField.TagNames));
        }
    }

    /// <summary>The same where a definition asks for tags.</summary>
    private sealed class Tags(TaxonomyKind kind) : IFieldEditor
    {
        public string FieldName => kind.FieldName;

        public string Editor => "Tags";

        public string View => kind.View;

        public void Update(FieldInput input, JsonObject value) => kind.Update(input, value);
    }
}
