using Campus.Accounts.Data;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>What administrators do to organisations. Each gives null when it was done, or why it was not.</summary>
internal sealed class OrganisationChanges(CampusDb db, IAudit audit)
{
    public Task<string?> AddAsync(OrganisationInput input, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (await ProblemAsync(input, null, token) is { } problem)
                {
                    return problem;
                }
                var added = new StoredOrganisation { Id = IdGenerator.NewId(), Name = "", NormalizedName = "", Kind = "" };
                input.CopyTo(added);
                db.Add(added);
                audit.Record("Organisation", "Created", added.Id, new { added.Name });
                return null;
            },
            cancellationToken);

    public Task<string?> ChangeAsync(StoredOrganisation organisation, OrganisationInput input, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (await ProblemAsync(input, organisation.Id, token) is { } problem)
                {
                    return problem;
                }
                var before = OrganisationBody.Of(organisation);
                input.CopyTo(organisation);
                audit.Record("Organisation", "Changed", organisation.Id, new { organisation.Name, Before = before, After = OrganisationBody.Of(organisation) });
                return null;
            },
            cancellationToken);

    public Task<string?> RemoveAsync(StoredOrganisation organisation, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                // In one statement: somebody who chose it a moment ago keeps it.
                var gone = await db.Set<StoredOrganisation>()
                    .Where(row => row.Id == organisation.Id
                        && !db.Set<CampusUser>().Any(user => user.SaidOrganisationId == row.Id)
                        && !db.Set<StoredMembership>().Any(member => member.OrganisationId == row.Id))
                    .ExecuteDeleteAsync(token);
                if (gone == 0)
                {
                    return "Er horen mensen bij deze organisatie, of er hoorden mensen bij. Dat moet te zien blijven.";
                }
                audit.Record("Organisation", "Removed", organisation.Id, new { organisation.Name });
                return null;
            },
            cancellationToken);

    private async Task<string?> ProblemAsync(OrganisationInput input, string? self, CancellationToken cancellationToken)
    {
        var (name, kind, code) = (SearchName.Of(input.Name), input.Kind.Trim(), input.Code);
        if (code is not null && await db.Set<StoredOrganisation>().AnyAsync(row => row.CbsCode == code && row.Id != self, cancellationToken))
        {
            return "Deze CBS-code hoort al bij een andere organisatie.";
        }
        return await db.Set<StoredOrganisation>().AnyAsync(row => row.NormalizedName == name && row.Kind == kind && row.Id != self, cancellationToken)
            ? "Er is al een organisatie van deze soort met deze naam."
            : null;
    }
}
