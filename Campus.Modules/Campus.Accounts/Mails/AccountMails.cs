using Campus.Accounts.Data;
using Campus.Platform;
using Campus.Theme;

namespace Campus.Accounts.Mails;

/// <summary>The mails of this module, in the words people get.</summary>
internal sealed class AccountMails(ISiteAddress site, ISiteIdentity identity)
{
    public async Task<MailMessage> ConfirmAsync(CampusUser user, string path, CancellationToken cancellationToken) => To(
        user,
        "Bevestig je e-mailadres",
        $"Fijn dat je meedoet met {await CampusAsync(cancellationToken)}. Bevestig eerst je e-mailadres.",
        new MailPart("Bevestig je e-mailadres", site.Of(path)),
        "Je vult daar het wachtwoord in dat je hebt gekozen. Daarna kun je beginnen. De link werkt 24 uur.",
        "Heb je geen account gemaakt? Dan hoef je niets te doen. Zonder jouw wachtwoord gebeurt er niets.");

    public async Task<MailMessage> AlreadyRegisteredAsync(CampusUser user, CancellationToken cancellationToken) => To(
        user,
        "Je hebt al een account",
        $"Iemand wilde een account maken met dit e-mailadres. Misschien was jij dat. Je hebt al een account bij {await CampusAsync(cancellationToken)}.",
        new MailPart("Log in", site.Of("/account/inloggen")),
        "Weet je je wachtwoord niet meer? Kies dan een nieuw wachtwoord.",
        NewPasswordLink,
        "Was jij het niet? Dan hoef je niets te doen. Er is niets veranderd.");

    public MailMessage LockedOut(CampusUser user) => To(
        user,
        "Je account is even op slot",
        $"Er is {TryLimits.AtMost} keer een verkeerd wachtwoord of een verkeerde code ingevuld bij jouw account. Daarom kan er {TryLimits.LockedFor.TotalMinutes:0} minuten niemand inloggen op jouw account. Ook jij niet.",
        user.TwoStepsSinceUtc is null
            ? "Wil je niet wachten, of was jij het niet? Kies dan een nieuw wachtwoord. Daarmee gaat je account meteen weer open."
            : "Was jij het niet? Dan kent iemand anders misschien je wachtwoord. Kies een nieuw wachtwoord.",
        NewPasswordLink);

    public static MailMessage ResetPassword(CampusUser user, string link) => To(
        user,
        "Kies een nieuw wachtwoord",
        "Je hebt gevraagd om een nieuw wachtwoord.",
        new MailPart("Kies een nieuw wachtwoord", link),
        "De link werkt 24 uur en maar één keer.",
        "Heb je dit niet gevraagd? Dan hoef je niets te doen. Je oude wachtwoord blijft werken.");

    public async Task<MailMessage> NewPasswordAsync(CampusUser user, string path, CancellationToken cancellationToken) => To(
        user,
        "Kies een nieuw wachtwoord",
        $"Een beheerder van {await CampusAsync(cancellationToken)} stuurt je deze link om een nieuw wachtwoord te kiezen.",
        new MailPart("Kies een nieuw wachtwoord", site.Of(path)),
        "De link werkt 24 uur en maar één keer. Tot je een nieuw wachtwoord kiest, blijft het oude werken.");

    /// <param name="user">Who is invited.</param>
    /// <param name="path">Where a password is chosen.</param>
    /// <param name="inviter">Who made the account; an invitation from nobody reads like a trick.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<MailMessage> InvitationAsync(CampusUser user, string path, string? inviter, CancellationToken cancellationToken) => To(
        user,
        $"Je bent uitgenodigd voor {await CampusAsync(cancellationToken)}",
        $"{inviter ?? "Een beheerder"} heeft een account voor je gemaakt bij {await CampusAsync(cancellationToken)}. Daar leer je online over je werk.",
        new MailPart("Kies je wachtwoord", site.Of(path)),
        "De link werkt 24 uur. Daarna vraag je zelf een nieuwe aan.",
        new MailPart("Vraag een nieuwe link aan", site.Of("/account/wachtwoord-vergeten")),
        $"Ken je {await CampusAsync(cancellationToken)} niet? Dan hoef je niets te doen.");

    public MailMessage PasswordChanged(CampusUser user) => To(
        user,
        "Je wachtwoord is veranderd",
        "Het wachtwoord van je account is zojuist veranderd. Op andere apparaten moet je opnieuw inloggen.",
        "Heb jij dit niet gedaan? Kies dan meteen een nieuw wachtwoord.",
        NewPasswordLink);

    /// <summary>To the old address; the new one is not in it.</summary>
    public async Task<MailMessage> AddressChangedAsync(CampusUser user, string oldAddress, CancellationToken cancellationToken) => new(
        oldAddress,
        user.Name,
        "Je e-mailadres is veranderd",
        $"Een beheerder heeft het e-mailadres van jouw account bij {await CampusAsync(cancellationToken)} veranderd. Met dit adres log je niet meer in.",
        "Weet je hier niets van? Neem dan contact op met de beheerder van jouw organisatie.",
        new MailPart("Ga naar de campus", site.Of("/")))
    {
        PersonId = user.Id,
    };

    private async ValueTask<string> CampusAsync(CancellationToken cancellationToken) => (await identity.GetAsync(cancellationToken)).Name;

    private MailPart NewPasswordLink => new("Kies een nieuw wachtwoord", site.Of("/account/wachtwoord-vergeten"));

    private static MailMessage To(CampusUser user, string subject, params IReadOnlyList<MailPart> parts) =>
        new(user.Email!, user.Name, subject, parts) { PersonId = user.Id };
}
