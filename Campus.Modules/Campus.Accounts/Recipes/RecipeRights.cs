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
        await MayAsync([permission.Name], cancellationToken);

    /// <summary>Whether all of these may be given away: nobody gives what they do not have.</summary>
    public async Task<bool> MayAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        if (http.HttpContext is not { } context)
        {
            return true;
        }
        foreach (var name in names)
        {
            if (!await permissions.HasAsync(context.User, name, cancellationToken))
            {
                return false;
            }
        }
        return true;
    }
}
