using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.Password;

/// <summary>What Identity has to say, in the words of the campus.</summary>
internal sealed class DutchErrors : IdentityErrorDescriber
{
    public static readonly IdentityError PasswordHoldsName = new()
    {
        Code = nameof(PasswordHoldsName),
        Description = "Gebruik je naam uit je e-mailadres niet in je wachtwoord.",
    };

    /// <summary>Too easy to guess, why, and what does work.</summary>
    public static IdentityError PasswordTooEasy(PasswordWeakness weakness) =>
        Error(nameof(PasswordTooEasy), $"Dit wachtwoord is makkelijk te raden: {Why(weakness)}. Kies bijvoorbeeld vier woorden die niets met elkaar te maken hebben.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Kies een wachtwoord van {length} tekens of meer.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Dit is niet je wachtwoord.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Deze link werkt niet meer.");

    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), "Vul een e-mailadres in zoals naam@gemeente.nl.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), "Vul een e-mailadres in zoals naam@gemeente.nl.");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "Dit e-mailadres heeft al een account.");

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), "Dit e-mailadres heeft al een account.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Iemand heeft dit intussen veranderd. Probeer het opnieuw.");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Er ging iets mis. Probeer het opnieuw.");

    private static string Why(PasswordWeakness weakness) => weakness switch
    {
        PasswordWeakness.Own => "je naam of je e-mailadres staat erin",
        PasswordWeakness.Row => "het is een rijtje letters of cijfers, of toetsen naast elkaar",
        PasswordWeakness.Repeat => "het herhaalt steeds hetzelfde",
        PasswordWeakness.Date => "er staat vooral een jaar of een datum in",
        _ => "het is een bekend woord of een bekende naam, met misschien iets ervoor of erachter",
    };

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
