using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Campus.Accounts.Data;
using Campus.Accounts.Recipes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Organisations;

/// <summary>The recipe step <c>Organisations</c>: municipalities by their code, others by kind and name.</summary>
internal sealed class OrganisationsStep(CampusDb db) : IRecipeStepHandler
{
    // With a capital, so that an export names organisations before the people who work there.
    public string Name => "Organisations";

    public async Task<IReadOnlyList<RecipeChange>> PlanAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(db.Set<StoredOrganisation>().AsNoTracking(), cancellationToken);
        HashSet<string> seen = new(StringComparer.Ordinal);
        return [.. StepItems.Of<OrganisationBody>(step, "Organisations").Select(item => Plan(item, known, seen))];
    }

    public async Task ApplyAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(db.Set<StoredOrganisation>(), cancellationToken);
        foreach (var body in StepItems.Of<OrganisationBody>(step, "Organisations").Select(item => item.Value!))
        {
            if (known.TryGetValue(body.Key, out var stored))
            {
                body.CopyTo(stored);
            }
            else
            {
                db.Add(body.ToStored());
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken)
    {
        var stored = await db.Set<StoredOrganisation>().AsNoTracking().ToListAsync(cancellationToken);
        var ordered = stored
            .OrderBy(row => row.NormalizedName, StringComparer.Ordinal)
            .ThenBy(row => row.CbsCode, StringComparer.Ordinal)
            .ThenBy(row => row.Kind, StringComparer.Ordinal)
            .Select(OrganisationBody.Of);
        return StepItems.Export(Name, "Organisations", ordered);
    }

    private static RecipeChange Plan(
        StepItem<OrganisationBody> item, Dictionary<string, StoredOrganisation> known, HashSet<string> seen)
    {
        if (item.Value is not { } body || body.Problem is not null)
        {
            return item.Refuse(item.Problem ?? item.Value!.Problem!);
        }
        if (!seen.Add(body.Key))
        {
            return item.Refuse($"‘{body.Name}’ staat twee keer in deze stap.");
        }
        var outcome = !known.TryGetValue(body.Key, out var stored) ? RecipeOutcome.Created
            : OrganisationBody.Of(stored) == body ? RecipeOutcome.Unchanged
            : RecipeOutcome.Changed;
        return new(outcome, $"Organisatie ‘{body.Name}’", item.JsonPath);
    }

    private static async Task<Dictionary<string, StoredOrganisation>> KnownAsync(
        IQueryable<StoredOrganisation> rows, CancellationToken cancellationToken) =>
        (await rows.ToListAsync(cancellationToken)).ToDictionary(row => OrganisationBody.Of(row).Key, StringComparer.Ordinal);
}

/// <summary>An organisation as a recipe describes it.</summary>
internal sealed record OrganisationBody(string? Name, string? CbsCode, string? Province, string? Kind)
{
    [JsonIgnore]
    public string Key => CbsCode ?? $"{Kind}/{SearchName.Of(Name!)}";

    [JsonIgnore]
    public string? Problem =>
        string.IsNullOrWhiteSpace(Name) ? "Een organisatie heeft een naam nodig."
        : string.IsNullOrWhiteSpace(Kind) ? "Een organisatie heeft een soort nodig (Kind)."
        : Name.Length > 255 || CbsCode?.Length > 10 || Province?.Length > 50 || Kind.Length > 50 ? "Een van deze teksten is te lang."
        : null;

    public static OrganisationBody Of(StoredOrganisation row) => new(row.Name, row.CbsCode, row.Province, row.Kind);

    public StoredOrganisation ToStored() =>
        new()
        {
            Id = IdGenerator.NewId(),
            Name = Name!,
            NormalizedName = SearchName.Of(Name!),
            CbsCode = CbsCode,
            Province = Province,
            Kind = Kind!,
        };

    public void CopyTo(StoredOrganisation row)
    {
        row.Name = Name!;
        row.NormalizedName = SearchName.Of(Name!);
        row.Province = Province;
        row.Kind = Kind!;
    }
}
