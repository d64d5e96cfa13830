using Campus.Accounts.Data;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.Password;

/// <summary>
/// Refuses passwords that are tried first. Length is Identity's own rule; which kinds of characters there are is nobody's
/// business, for such rules make people choose <c>Welkom2026!</c>.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<CampusUser>
{
    private const int ShortestNameThatCounts = 4;
    private const int FewestDifferent = 5;

    // What is left of the commonest passwords when the digits and signs around them are taken off.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "", "wachtwoord", "mijnwachtwoord", "nieuwwachtwoord", "wachtwoordwachtwoord", "password", "mypassword", "passwordpassword",
        "welkom", "welkomwelkom", "welcome", "hallo", "hallohallo", "goedemorgen", "geheim", "geheimgeheim", "ikhouvanjou",
        "iloveyou", "schatje", "liefje", "inloggen", "letmein", "admin", "administrator", "beheerder", "gebruiker", "test",
        "testtest", "qwerty", "qwertyuiop", "azerty", "azertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedc", "abcdefghij", "abc",
        "gemeente", "gemeentegemeente", "campus", "participatie", "participatiecampus", "participatiewet", "klantmanager",
        "lente", "zomer", "herfst", "winter", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
        "september", "oktober", "november", "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
        "zondag", "voetbal", "feyenoord", "feijenoord", "ajax", "ajaxamsterdam", "amsterdam", "rotterdam", "utrecht", "denhaag",
        "nederland", "holland", "superman", "pokemon", "computer", "internet", "vakantie", "sinterklaas", "chocolade",
    };

    private static readonly string[] Rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

    public Task<IdentityResult> ValidateAsync(UserManager<CampusUser> manager, CampusUser user, string? password)
    {
        var lower = (password ?? "").ToLowerInvariant();
        var result = HoldsName(lower, user.Email) ? IdentityResult.Failed(DutchErrors.PasswordHoldsName)
            : IsCommon(lower) ? IdentityResult.Failed(DutchErrors.PasswordTooCommon)
            : IdentityResult.Success;
        return Task.FromResult(result);
    }

    private static bool HoldsName(string password, string? email)
    {
        var name = email?.Split('@')[0].ToLowerInvariant() ?? "";
        return name.Length >= ShortestNameThatCounts && password.Contains(name, StringComparison.Ordinal);
    }

    private static bool IsCommon(string password)
    {
        return Common.Contains(Core(password))
            || password.Distinct().Count() < FewestDifferent
            || Rows.Any(row => row.Contains(password, StringComparison.Ordinal) || Backwards(row).Contains(password, StringComparison.Ordinal));
    }

    private static bool IsAround(char character) => !char.IsLetter(character);

    // W@chtw00rd is as well known as wachtwoord. Digits at the ends are taken off before they can pass for letters.
    private static string Core(string password)
    {
        var start = password.TakeWhile(IsAround).Count();
        var end = password.Length - password.Reverse().TakeWhile(IsAround).Count();
        return end <= start
            ? ""
            : password[start..end].Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's')
                .Replace('@', 'a').Replace('$', 's').Replace('!', 'i').Replace(" ", "", StringComparison.Ordinal);
    }

    private static string Backwards(string row) => new([.. row.Reverse()]);
}
