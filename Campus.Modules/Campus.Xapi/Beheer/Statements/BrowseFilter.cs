using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>
/// The filters of the API as a person fills them in; <see cref="FilterReader"/> makes a query of them.
/// </summary>
internal sealed class BrowseFilter
{
    public const string VoidedOnly = "ingetrokken";
    public const string OldestFirst = "oudste";

    [FromQuery(Name = "persoon")]
    [Display(Name = "Persoon")]
    public string? Person { get; set; }

    [FromQuery(Name = "werkwoord")]
    [Display(Name = "Werkwoord")]
    public string? Verb { get; set; }

    [FromQuery(Name = "activiteit")]
    [Display(Name = "Activiteit")]
    public string? Activity { get; set; }

    [FromQuery(Name = "registratie")]
    [Display(Name = "Registratie")]
    public string? Registration { get; set; }

    [FromQuery(Name = "sinds")]
    [Display(Name = "Opgeslagen na")]
    public DateTime? Since { get; set; }

    [FromQuery(Name = "tot")]
    [Display(Name = "Opgeslagen tot en met")]
    public DateTime? Until { get; set; }

    [FromQuery(Name = "ook")]
    [Display(Name = "Zoek ook waar het alleen zijdelings over gaat")]
    public List<string> Related { get; set; } = [];

    [FromQuery(Name = "toon")]
    [Display(Name = "Toon")]
    public string? Show { get; set; }

    [FromQuery(Name = "volgorde")]
    [Display(Name = "Volgorde")]
    public string? Order { get; set; }

    /// <summary>The place to read on from.</summary>
    [FromQuery(Name = "vanaf")]
    public long? From { get; set; }

    /// <summary>How many filters are filled in.</summary>
    public int Count => new object?[] { Person, Verb, Activity, Registration, Since, Until, Show == VoidedOnly ? Show : null }.Count(value => value is not null);

    /// <summary>The filter for the audit, which must not keep addresses of people.</summary>
    public object Audited => new
    {
        Person = Person?.IndexOfAny(['@', '{']) >= 0 ? "somebody by another identifier" : Person,
        Verb, Activity, Registration, Since, Until, Related, Show,
    };
}
