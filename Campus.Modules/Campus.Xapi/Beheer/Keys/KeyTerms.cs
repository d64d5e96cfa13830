using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Campus.Xapi.Credentials;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Campus.Xapi.Beheer.Keys;

/// <summary>What somebody fills in about a credential.</summary>
internal sealed class KeyTerms
{
    private const string Acts = Credentials.Scopes.Acts;

    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Vul in welk programma de sleutel krijgt.")]
    [MaxLength(CredentialRow.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "Wat mag dit programma?")]
    public List<string> Scopes { get; set; } = [];

    [Display(Name = "Geldig tot en met")]
    public DateOnly? LastDay { get; set; }

    /// <summary>
    /// Whether what the key sends counts for progress; that is chosen once. Null for a key that is not made yet.
    /// </summary>
    [BindNever]
    public bool? Counts { get; set; }

    public static KeyTerms Of(CredentialRow row) => new()
    {
        Name = row.Name,
        Scopes = [.. row.Scopes.Split(' ')],
        Counts = Count(row),
        LastDay = row.ExpiresUtc is { } expires ? DutchTime.DayThatEnds(expires) : null,
    };

    public static bool Count(CredentialRow row) => row.Scopes.Split(' ').Contains(Acts);

    /// <summary>The terms; null, with the errors told, when something is wrong.</summary>
    public CredentialTerms? Read(ModelStateDictionary state, string prefix, DateTime now)
    {
        // In the order of the list, and only what is on it.
        string[] scopes = [.. Credentials.Scopes.InOrder.Where(scope => scope == Acts ? Counts ?? Scopes.Contains(Acts) : Scopes.Contains(scope))];
        if (scopes.Length == 0)
        {
            state.AddModelError($"{prefix}.{nameof(Scopes)}", "Kies wat dit programma mag.");
        }
        DateTime? expires = LastDay is { } day && day < DateOnly.MaxValue.AddDays(-1) ? DutchTime.EndOf(day) : null;
        if (expires <= now)
        {
            state.AddModelError($"{prefix}.{nameof(LastDay)}", "Kies een dag die nog niet voorbij is, of laat dit leeg.");
        }
        return state.IsValid ? new CredentialTerms(Name.Trim(), scopes, expires) : null;
    }
}
