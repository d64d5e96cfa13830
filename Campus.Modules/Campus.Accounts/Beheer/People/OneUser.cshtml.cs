using Campus.Accounts.Data;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Accounts.Beheer.People;

/// <summary>One person: who they are, what they may do, whether they can sign in.</summary>
[RequirePermission("ListUsers")]
internal sealed class OneUserModel(
    UserManager<CampusUser> users, OrganisationChoice choice, IOrganisations organisations, GivenRights rights, ICurrentUser self)
    : PageModel
{
    /// <summary>What just happened, to tell on the page.</summary>
    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public CampusUser Person { get; private set; } = null!;

    public string? Organisation { get; private set; }

    /// <summary>The organisations to which this person really belongs, by name.</summary>
    public IReadOnlyList<string> Memberships { get; private set; } = [];

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool MayEdit { get; private set; }

    /// <summary>Whether whoever looks may change this person.</summary>
    public bool MayChange { get; private set; }

    /// <summary>Whether whoever looks may turn off this person's two steps.</summary>
    public bool MayReset { get; private set; }

    public bool MayReadLog { get; private set; }

    public bool MayOrganise { get; private set; }

    public bool IsSelf => Person.Id == self.Id;

    public string? Message => Done switch
    {
        "gegevens" => "De gegevens zijn bewaard.",
        "adres" => "De gegevens zijn bewaard. Bij de volgende keer inloggen krijgt deze persoon een mail om het nieuwe adres te bevestigen.",
        "rollen" => "De rollen zijn bewaard. Ze gelden meteen.",
        "slot" => "Het account is op slot. Deze persoon is overal uitgelogd.",
        "open" => "Het account is van het slot.",
        "wachtwoord" => "De link is verstuurd.",
        "twee-stappen" => "Twee stappen staan uit. Deze persoon is overal uitgelogd en krijgt een mail.",
        "uitgenodigd" => "De uitnodiging is verstuurd.",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id) is not { } person)
        {
            return NotFound();
        }
        Person = person;
        Organisation = await choice.NameOfAsync(person.SaidOrganisationId, cancellationToken);
        Memberships = await organisations.NamesOfAsync(id, cancellationToken);
        Roles = [.. (await users.GetRolesAsync(person)).Order(StringComparer.Ordinal)];
        MayEdit = await rights.HasAsync(AccountPermissions.EditUsers.Name, cancellationToken);
        MayChange = MayEdit && await rights.MayChangeAsync(person, cancellationToken);
        MayReset = MayChange && person.TwoStepsSinceUtc is not null && !IsSelf
            && await rights.HasAsync(AccountPermissions.ManageUsers.Name, cancellationToken);
        MayOrganise = await rights.HasAsync(AccountPermissions.ManageOrganisations.Name, cancellationToken);
        MayReadLog = await rights.HasAsync(AccountPermissions.ViewAuditTrail.Name, cancellationToken);
        return Page();
    }
}
