using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>What somebody wants to see of the log, as it stands in the address.</summary>
internal sealed class AuditFilter
{
    private const int MostPeople = 50;

    [FromQuery(Name = "soort")]
    [Display(Name = "Soort")]
    public string? Category { get; set; }

    [FromQuery(Name = "wie")]
    [Display(Name = "Wie")]
    [MaxLength(200)]
    public string? Who { get; set; }

    [FromQuery(Name = "onderwerp")]
    [Display(Name = "Onderwerp")]
    [MaxLength(64)]
    public string? Thing { get; set; }

    [FromQuery(Name = "van")]
    [Display(Name = "Van")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "tot")]
    [Display(Name = "Tot en met")]
    public DateOnly? Until { get; set; }

    public bool IsEmpty => From is null && Until is null && new[] { Category, Who, Thing }.All(string.IsNullOrWhiteSpace);

    public async Task<AuditQuery> QueryAsync(CampusDb db, CancellationToken cancellationToken) =>
        new(
            string.IsNullOrWhiteSpace(Category) ? null : Category,
            string.IsNullOrWhiteSpace(Who) ? null : await PeopleAsync(db, Who.Trim(), cancellationToken),
            string.IsNullOrWhiteSpace(Thing) ? null : Thing.Trim(),
            From is { } from ? DutchTime.StartOf(from) : null,
            Until is { } until ? DutchTime.EndOf(until) : null);

    // A name, or the id that links give. Names of today: somebody who took another name is found under that one.
    private static async Task<IReadOnlyCollection<string>> PeopleAsync(CampusDb db, string who, CancellationToken cancellationToken)
    {
        var name = SearchName.Of(who);
        var word = " " + name;
        return await db.Set<CampusUser>()
            .Where(user => user.Id == who || (name != "" && (user.NormalizedName.StartsWith(name) || user.NormalizedName.Contains(word))))
            .OrderBy(user => user.Id).Take(MostPeople).Select(user => user.Id).ToListAsync(cancellationToken);
    }
}
