using System.Text.Json.Nodes;
using Campus.Contents.Definitions;
using Campus.Contents.Documents;
using Campus.Contents.Items;
using Campus.Contents.Parts;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>The three steps about content types and parts: merge, replace, delete.</summary>
internal sealed class DefinitionStep(SiteDocuments documents, IContentDefinitionManager definitions, FieldKinds kinds)
    : IRecipeStep
{
    private const string Merge = "ContentDefinition";
    private const string Replace = "ReplaceContentDefinition";
    private const string Delete = "DeleteContentDefinition";

    public int Order => 30;

    public bool Handles(string name) => Is(name, Merge) || Is(name, Replace) || Is(name, Delete);

    public async Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        if (Is(step.Name, Delete))
        {
            await DeleteAsync(step, DefinitionRecords.Types, definitions.DeleteTypeDefinitionAsync, cancellationToken);
            await DeleteAsync(step, DefinitionRecords.Parts, definitions.DeletePartDefinitionAsync, cancellationToken);
            return;
        }
        // Parts first: a type's warning about unknown parts must know those that came along.
        var replace = Is(step.Name, Replace);
        foreach (var (record, path) in step.Objects(DefinitionRecords.Parts))
        {
            await StorePartAsync(step, record, path, replace, cancellationToken);
        }
        foreach (var (record, path) in step.Objects(DefinitionRecords.Types))
        {
            await StoreTypeAsync(step, record, path, replace, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken)
    {
        var types = await documents.ListAsync(DefinitionRecords.Types, cancellationToken);
        var parts = await documents.ListAsync(DefinitionRecords.Parts, cancellationToken);
        if (types.Count + parts.Count == 0)
        {
            return [];
        }
        return
        [
            new JsonObject
            {
                ["name"] = Merge,
                [DefinitionRecords.Types] = new JsonArray([.. types.Select(SiteDocuments.Parse)]),
                [DefinitionRecords.Parts] = new JsonArray([.. parts.Select(SiteDocuments.Parse)]),
            },
        ];
    }

    private async Task StorePartAsync(
        RunningStep step, JsonObject record, string path, bool replace, CancellationToken cancellationToken)
    {
        var name = DefinitionRecords.Text(record, "Name");
        var subject = $"Onderdeel ‘{name}’";
        var fields = Nested(record, DefinitionRecords.PartFields, path).ToList();
        if (!HasNames(step, record, path, subject) || !fields.TrueForAll(field => HasNames(step, field.Record, field.Path, subject)))
        {
            return;
        }
        var lifted = DefinitionEras.LiftPart(record);
        var existing = await documents.FindAsync(DefinitionRecords.Parts, name, cancellationToken) as JsonObject;
        var result = existing is null || replace ? record : DefinitionRecords.MergePart(existing, record);
        var changed = Report(step, subject, path, existing, result, lifted);
        WarnUnknown(step, subject, path, "velden", fields
            .Select(field => DefinitionRecords.Text(field.Record, "FieldName")).Where(kind => kinds.Find(kind) is null));
        if (changed)
        {
            await definitions.StorePartDefinitionAsync(result, cancellationToken);
        }
    }

    private async Task StoreTypeAsync(
        RunningStep step, JsonObject record, string path, bool replace, CancellationToken cancellationToken)
    {
        var name = DefinitionRecords.Text(record, "Name");
        var subject = SubjectOf(record);
        var parts = Nested(record, DefinitionRecords.TypeParts, path).ToList();
        if (!HasNames(step, record, path, subject)
            || !parts.TrueForAll(part => HasNames(step, part.Record, part.Path, subject, "PartName")))
        {
            return;
        }
        var lifted = DefinitionEras.LiftType(record);
        var existing = await documents.FindAsync(DefinitionRecords.Types, name, cancellationToken) as JsonObject;
        var result = existing is null || replace ? record : DefinitionRecords.MergeType(existing, record);
        var changed = Report(step, subject, path, existing, result, lifted);
        List<string> unknown = [];
        foreach (var (part, at) in parts)
        {
            var kind = DefinitionRecords.Text(part, "PartName");
            // A part named as its type holds the type's own fields, and need not have any.
            if (kind != name && !KnownParts.Names.Contains(kind) && await definitions.GetPartDefinitionAsync(kind, cancellationToken) is null)
            {
                unknown.Add(kind);
            }
            WarnPattern(step, subject, at, (part["Settings"] as JsonObject)?[kind + "Settings"] as JsonObject);
        }
        WarnUnknown(step, subject, path, "onderdelen", unknown);
        if (changed)
        {
            await definitions.StoreTypeDefinitionAsync(result, cancellationToken);
        }
    }

    private async Task DeleteAsync(
        RunningStep step, string kind, Func<string, CancellationToken, Task> delete, CancellationToken cancellationToken)
    {
        var (value, path) = step.Property(kind);
        foreach (var (name, index) in (value as JsonArray ?? []).Select((name, index) => (name?.ToString() ?? "", index)))
        {
            var at = JsonPaths.Element(path, index);
            var subject = kind == DefinitionRecords.Types ? $"Contenttype ‘{name}’" : $"Onderdeel ‘{name}’";
            if (await documents.FindAsync(kind, name, cancellationToken) is null)
            {
                step.Add(RecipeOutcome.Unchanged, subject, at, "Bestond al niet.");
                continue;
            }
            step.Add(RecipeOutcome.Changed, subject, at, "Wordt verwijderd; de inhoud zelf blijft.");
            await delete(name, cancellationToken);
        }
    }

    private static string SubjectOf(JsonObject type) =>
        $"Contenttype ‘{(DefinitionRecords.Text(type, "DisplayName") is { Length: > 0 } shown ? shown : DefinitionRecords.Text(type, "Name"))}’";

    private static bool HasNames(RunningStep step, JsonObject record, string path, string subject, string property = "Name")
    {
        if (DefinitionRecords.Text(record, property).Trim().Length is > 0 and <= 255)
        {
            return true;
        }
        step.Refuse(subject, path, $"‘{property}’ ontbreekt, is leeg of is langer dan 255 tekens.");
        return false;
    }

    private static bool Report(RunningStep step, string subject, string path, JsonObject? existing, JsonObject result, bool lifted)
    {
        var outcome = existing is null ? RecipeOutcome.Created
            : JsonNode.DeepEquals(existing, result) ? RecipeOutcome.Unchanged : RecipeOutcome.Changed;
        step.Add(
            outcome,
            subject,
            path,
            lifted ? "Platte instellingen van een oude Orchard Core staan nu in de nieuwe vorm." : null,
            outcome == RecipeOutcome.Changed ? RecipeDifferences.Of(existing, result) : null);
        return outcome != RecipeOutcome.Unchanged;
    }

    private static void WarnPattern(RunningStep step, string subject, string path, JsonObject? settings)
    {
        if (settings?["Pattern"] is JsonValue pattern && !Pattern.Understands(pattern.ToString()))
        {
            step.Warn(subject, path, $"het patroon ‘{pattern}’ gebruikt meer Liquid dan de campus kan; de titel komt ervoor in de plaats.");
        }
    }

    private static void WarnUnknown(RunningStep step, string subject, string path, string what, IEnumerable<string> kinds)
    {
        var unknown = string.Join(", ", kinds.Distinct(StringComparer.Ordinal));
        if (unknown.Length > 0)
        {
            step.Warn(subject, path, $"deze {what} kent de campus niet en bewaart ze zoals ze zijn: {unknown}.");
        }
    }

    private static IEnumerable<(JsonObject Record, string Path)> Nested(JsonObject record, string name, string path) =>
        (record[name] as JsonArray ?? [])
            .Select((nested, index) => (nested as JsonObject, JsonPaths.Element(JsonPaths.Property(path, name), index)))
            .Where(nested => nested.Item1 is not null).Select(nested => (nested.Item1!, nested.Item2));

    private static bool Is(string name, string step) => name.Equals(step, StringComparison.OrdinalIgnoreCase);
}
