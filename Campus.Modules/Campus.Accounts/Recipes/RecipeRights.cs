using Campus.Platform;
using Microsoft.AspNetCore.Http;

namespace Campus.Accounts.Recipes;

/// <summary>
/// Asks more than the right to import: an editor who may bring in courses must not bring in a role that may do all. Who
/// works on the server's command line may do everything there.
/// </summary>
internal sealed class RecipeRights(IHttpContextAccessor http, IPermissions permissions)
{
    public async Task<bool> MayAsync(Permission permission, CancellationToken cancellationToken) =>
        http.HttpContext is not { } context || await permissions.HasAsync(context.User, permission.Name, cancellationToken);
}
