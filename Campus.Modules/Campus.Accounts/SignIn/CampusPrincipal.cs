using System.Security.Claims;
using Campus.Accounts.Data;
using Campus.Accounts.Roles;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campus.Accounts.SignIn;

/// <summary>What the cookie says about somebody: no address, and nothing that a page does not need.</summary>
internal sealed class CampusPrincipal(
    CampusDb db, TwoStepRule rule, AccountCache cache, IOptions<IdentityOptions> options)
    : IUserClaimsPrincipalFactory<CampusUser>
{
    public async Task<ClaimsPrincipal> CreateAsync(CampusUser user)
    {
        // A cookie that is made anew keeps its old date: what was found before must not outlive it.
        cache.Forget(user.Id);
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, CampusClaims.DisplayName, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id));
        identity.AddClaim(new Claim(CampusClaims.Actor, user.ActorId));
        identity.AddClaim(new Claim(CampusClaims.DisplayName, user.Name));
        identity.AddClaim(new Claim(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!));
        var roles = await RolesAsync(user);
        if (user.TwoStepsSinceUtc is null && roles.Any(role => rule.Asks(role, user)))
        {
            // Without a second step a role that asks for it is no role yet, and neither are the others.
            identity.AddClaim(new Claim(TwoStepsFirst.Owed, user.Id));
            return new ClaimsPrincipal(identity);
        }
        identity.AddClaims(roles.Where(role => role.Name != SystemRoles.Authenticated).Select(role => new Claim(ClaimTypes.Role, role.Name!)));
        identity.AddClaims(await MembershipsAsync(user));
        return new ClaimsPrincipal(identity);
    }

    private async Task<IEnumerable<Claim>> MembershipsAsync(CampusUser user)
    {
        var memberships = await db.Set<StoredMembership>().AsNoTracking()
            .Where(row => row.PersonId == user.Id && row.UntilUtc == null).OrderBy(row => row.Id)
            .Select(row => new { row.Role, row.OrganisationId }).ToListAsync();
        return memberships.Select(row => new Claim(CampusClaims.Membership, $"{row.Role}:{row.OrganisationId}"));
    }

    private Task<List<CampusRole>> RolesAsync(CampusUser user) =>
        db.Set<CampusRole>().AsNoTracking()
            .Where(role => role.Name == SystemRoles.Authenticated
                || db.Set<IdentityUserRole<string>>().Any(held => held.UserId == user.Id && held.RoleId == role.Id))
            .ToListAsync();
}
