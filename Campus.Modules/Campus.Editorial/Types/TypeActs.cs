using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Definitions;
using Microsoft.AspNetCore.Http;

namespace Campus.Editorial.Types;

/// <summary>What can be done to a content type on its page.</summary>
internal sealed class TypeActs(TypeEdits edits, IContentDefinitionManager definitions, FieldKinds kinds)
{
    private const string PartPlace = "ContentTypePartSettings";
    private const string FieldPlace = "ContentPartFieldSettings";

    public async Task<(string? Said, string? Wrong)> SettingsAsync(string type, string label, IFormCollection form, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            return (null, "Vul een naam in.");
        }
        await edits.ChangeTypeAsync(
            type,
            "TypeChanged",
            record =>
            {
                record["DisplayName"] = label.Trim();
                SettingForm.Apply(SettingCatalog.OfType, form, TypeRecords.Settings(record));
                return true;
            },
            cancellationToken);
        return ("De instellingen zijn bewaard.", null);
    }

    /// <summary>Adds a field to the type's own part, and attaches that part when this is its first.</summary>
    /// <returns>The technical name of the field, or what is wrong.</returns>
    public async Task<(string? Field, string? Wrong)> AddFieldAsync(JsonObject type, string kind, string label, CancellationToken cancellationToken)
    {
        var name = TypeNames.Of(label);
        if (name.Length == 0 || kinds.All.All(known => known.FieldName != kind))
        {
            return (null, "Vul een naam in met letters of cijfers, en kies een soort veld.");
        }
        var owner = DefinitionRecords.Text(type, "Name");
        await edits.ChangePartAsync(
            owner,
            "FieldAdded",
            part =>
            {
                var fields = TypeRecords.InOrder(part, DefinitionRecords.PartFields, FieldPlace);
                name = TypeNames.Free(name, fields.Select(field => DefinitionRecords.Text(field, "Name")));
                TypeRecords.Array(part, DefinitionRecords.PartFields).Add(TypeRecords.NewField(kind, name, label.Trim(), After(fields, FieldPlace)));
                return true;
            },
            cancellationToken);
        await edits.ChangeTypeAsync(owner, "PartAttached", record => Attach(record, owner, owner), cancellationToken);
        return (name, null);
    }

    public async Task<(string? Said, string? Wrong)> AttachAsync(string type, string kind, string label, CancellationToken cancellationToken)
    {
        var own = await definitions.GetPartDefinitionAsync(kind, cancellationToken);
        var isKnown = own is not null || KindWords.Parts.Any(part => part.Kind == kind);
        var isReusable = KindWords.Reusable.Contains(kind);
        var name = isReusable ? TypeNames.Of(label) : kind;
        if (!isKnown || name.Length == 0)
        {
            return (null, isReusable ? "Geef dit onderdeel een naam, bijvoorbeeld Bijlagen." : "Kies een soort onderdeel.");
        }
        var attached = await edits.ChangeTypeAsync(
            type,
            "PartAttached",
            record => Attach(record, kind, name) && SetLabel(TypeRecords.Find(record, DefinitionRecords.TypeParts, name)!, isReusable ? label.Trim() : ""),
            cancellationToken);
        return attached ? ($"‘{(own is null ? KindWords.Part(kind) : KindWords.Part(own))}’ is toegevoegd.", null) : (null, "Dit onderdeel is er al. Kies een andere naam.");
    }

    public Task MovePartAsync(string type, string name, int by, CancellationToken cancellationToken) => edits.ChangeTypeAsync(
        type, "PartMoved", record => TypeRecords.Move(record, DefinitionRecords.TypeParts, PartPlace, name, by), cancellationToken);

    public async Task MoveFieldAsync(string part, string name, int by, CancellationToken cancellationToken)
    {
        if (await edits.PartAsync(part, cancellationToken) is not null)
        {
            await edits.ChangePartAsync(
                part, "FieldMoved", record => TypeRecords.Move(record, DefinitionRecords.PartFields, FieldPlace, name, by), cancellationToken);
        }
    }

    private static bool Attach(JsonObject type, string kind, string name)
    {
        if (TypeRecords.Find(type, DefinitionRecords.TypeParts, name) is not null)
        {
            return false;
        }
        var parts = TypeRecords.InOrder(type, DefinitionRecords.TypeParts, PartPlace);
        TypeRecords.Array(type, DefinitionRecords.TypeParts).Add(TypeRecords.NewAttached(kind, name, After(parts, PartPlace)));
        return true;
    }

    private static bool SetLabel(JsonObject attached, string label)
    {
        if (label.Length > 0)
        {
            TypeRecords.Settings(attached)[PartPlace]!["DisplayName"] = label;
        }
        return true;
    }

    // Behind the last one, which may have a higher number than its place in the list.
    private static int After(List<JsonObject> records, string section) => records.Count == 0 ? 0 : (int)Math.Ceiling(TypeRecords.Position(records[^1], section)) + 1;
}
