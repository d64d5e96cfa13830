using System.Security.Claims;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Campus.Accounts.SignIn;

/// <summary>What the cookie says about somebody: no address, and nothing that a page does not need.</summary>
internal sealed class CampusPrincipal(UserManager<CampusUser> users, IOptions<IdentityOptions> options)
    : IUserClaimsPrincipalFactory<CampusUser>
{
    public async Task<ClaimsPrincipal> CreateAsync(CampusUser user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, CampusClaims.DisplayName, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id));
        identity.AddClaim(new Claim(CampusClaims.Actor, user.ActorId));
        identity.AddClaim(new Claim(CampusClaims.DisplayName, user.Name));
        identity.AddClaim(new Claim(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!));
        foreach (var role in await users.GetRolesAsync(user))
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, role));
        }
        return new ClaimsPrincipal(identity);
    }
}
