using Campus.Accounts.Data;
using Campus.Platform;
using Campus.Theme;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Password;

/// <summary>
/// Refuses passwords that are tried first. Length is Identity's own rule; which kinds of characters there are is nobody's
/// business, for such rules make people choose <c>Welkom2026!</c>.
/// </summary>
internal sealed class PasswordRules(PasswordJudge judge, CampusDb db, ISiteIdentity site) : IPasswordValidator<CampusUser>
{
    private const int ShortestNameThatCounts = 4;

    public async Task<IdentityResult> ValidateAsync(UserManager<CampusUser> manager, CampusUser user, string? password)
    {
        var typed = password ?? "";
        if (HoldsName(typed, user.Email))
        {
            return IdentityResult.Failed(DutchErrors.PasswordHoldsName);
        }
        var organisations = await db.Set<StoredOrganisation>().Select(organisation => organisation.Name).ToListAsync();
        string[] around = [(await site.GetAsync()).Name, .. organisations];
        return judge.WeaknessOf(typed, [user.Name, user.Email ?? ""], around) is { } weakness
            ? IdentityResult.Failed(DutchErrors.PasswordTooEasy(weakness))
            : IdentityResult.Success;
    }

    private static bool HoldsName(string password, string? email)
    {
        var name = email?.Split('@')[0].ToLowerInvariant() ?? "";
        return name.Length >= ShortestNameThatCounts && password.ToLowerInvariant().Contains(name, StringComparison.Ordinal);
    }
}
