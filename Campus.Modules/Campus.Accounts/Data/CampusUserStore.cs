using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Campus.Accounts.Data;

/// <summary>Identity's store on the campus database. Of its tables only users, roles and memberships exist here.</summary>
internal sealed class CampusUserStore(CampusDb db, IdentityErrorDescriber errors)
    : UserStore<CampusUser, CampusRole, CampusDb, string, IdentityUserClaim<string>, IdentityUserRole<string>,
        IdentityUserLogin<string>, IdentityUserToken<string>, IdentityRoleClaim<string>>(db, errors);
