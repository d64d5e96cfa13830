using System.Text.Json.Nodes;
using Campus.Accounts.Codes;
using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Accounts.Organisations;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Profile;

/// <summary>What Accounts keeps about a person.</summary>
internal sealed class AccountData(
    CampusDb db, UserManager<CampusUser> users, OrganisationChoice organisations, CodeCheck codes, OpenSessions sessions)
    : IPersonalData
{
    public string Title => "Account";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(personId) is not { } user)
        {
            return null;
        }
        var roles = await users.GetRolesAsync(user);
        return new JsonObject
        {
            ["Naam"] = user.Name,
            ["E-mailadres"] = user.Email,
            ["E-mailadres bevestigd"] = user.EmailConfirmed,
            ["Organisatie"] = await organisations.NameOfAsync(user.SaidOrganisationId, cancellationToken),
            ["Lidmaatschappen"] = await MembershipsAsync(user.Id, cancellationToken),
            ["Functie"] = user.Function,
            ["Rollen"] = new JsonArray([.. roles.Order(StringComparer.Ordinal).Select(role => (JsonNode)role)]),
            ["Account gemaakt op"] = user.CreatedUtc,
            ["Inloggen in twee stappen sinds"] = user.TwoStepsSinceUtc,
            ["Herstelcodes over"] = user.TwoStepsSinceUtc is null ? null : await codes.LeftAsync(user, cancellationToken),
            ["Nummer in leergegevens"] = user.ActorId,
            ["Aangemelde apparaten"] = new JsonArray([.. (await sessions.OfAsync(user.Id, cancellationToken)).Select(session => (JsonNode)new JsonObject
            {
                ["Browser"] = session.Browser,
                ["Ingelogd op"] = session.CreatedUtc,
                ["Laatst gebruikt"] = session.LastSeenUtc,
                ["Uiterlijk tot"] = session.EndsUtc,
                ["Onthouden"] = session.Remembered,
            })]),
        };
    }

    private async Task<JsonArray> MembershipsAsync(string personId, CancellationToken cancellationToken)
    {
        var rows = await (
            from membership in db.Set<StoredMembership>()
            where membership.PersonId == personId
            join organisation in db.Set<StoredOrganisation>() on membership.OrganisationId equals organisation.Id
            orderby membership.FromUtc, membership.Id
            select new { Membership = membership, organisation.Name }).ToListAsync(cancellationToken);
        return new JsonArray([.. rows.Select(row => (JsonNode)new JsonObject
        {
            ["Organisatie"] = row.Name,
            ["Rol"] = MembershipWords.Of(row.Membership.Role),
            ["Van"] = row.Membership.FromUtc,
            ["Tot"] = row.Membership.UntilUtc,
            ["Bevestigd door"] = MembershipWords.Of(row.Membership.VerifiedBy),
        })]);
    }
}
