using System.Text.Json.Nodes;

namespace Campus.Contents.Fields.Pickers;

/// <summary>Other content that an item refers to.</summary>
internal sealed class ContentPickerEditor : IFieldEditor
{
    public string FieldName => "ContentPickerField";

    public string View => "/Contents/Fields/Pickers/_ContentPicker.cshtml";

    public void Update(FieldInput input, JsonObject value) => PickedIds.Write(input, value, "ContentItemIds");
}

/// <summary>Other content that an item refers to, in whatever language it is read.</summary>
internal sealed class LocalizationSetPickerEditor : IFieldEditor
{
    public string FieldName => "LocalizationSetContentPickerField";

    public string View => "/Contents/Fields/Pickers/_LocalizationSetPicker.cshtml";

    public void Update(FieldInput input, JsonObject value) => PickedIds.Write(input, value, "LocalizationSets");
}

/// <summary>Terms of a taxonomy.</summary>
internal sealed class TaxonomyFieldEditor : IFieldEditor
{
    public string FieldName => "TaxonomyField";

    public string View => "/Contents/Fields/Pickers/_TaxonomyField.cshtml";

    public void Update(FieldInput input, JsonObject value)
    {
        if (PickedIds.Write(input, value, "TermContentItemIds"))
        {
            input.WriteText(value, "TaxonomyContentItemId");
            // The names belong to the terms that were there before.
            value.Remove("TagNames");
        }
    }
}

/// <summary>The same field where its definition asks for tags.</summary>
internal sealed class TagsEditor : IFieldEditor
{
    private readonly TaxonomyFieldEditor terms = new();

    public string FieldName => terms.FieldName;

    public string Editor => "Tags";

    public string View => terms.View;

    public void Update(FieldInput input, JsonObject value) => terms.Update(input, value);
}

/// <summary>People.</summary>
internal sealed class UserPickerEditor : IFieldEditor
{
    public string FieldName => "UserPickerField";

    public string View => "/Contents/Fields/Pickers/_UserPicker.cshtml";

    public void Update(FieldInput input, JsonObject value)
    {
        var names = FieldInput.ShownList(value["UserIds"]).Zip(FieldInput.ShownList(value["UserNames"])).ToDictionary();
        if (PickedIds.Write(input, value, "UserIds"))
        {
            value["UserNames"] = new JsonArray([.. FieldInput.ShownList(value["UserIds"]).Select(id =>
                (JsonNode)(input.Text($"naam.{id}") is { Length: > 0 } name ? name : names.GetValueOrDefault(id, "")))]);
        }
    }
}

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
