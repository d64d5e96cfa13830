using Campus.Accounts.Data;
using Campus.Accounts.SignIn;
using Campus.Platform;

namespace Campus.Accounts.Links;

/// <summary>The mails of this module, in the words people get.</summary>
internal sealed class AccountMails(ISiteAddress site)
{
    public MailMessage Confirm(CampusUser user, string path) => To(
        user,
        "Bevestig je e-mailadres",
        "Fijn dat je meedoet met ParticipatieCampus. Bevestig eerst je e-mailadres.",
        new MailPart("Bevestig je e-mailadres", site.Of(path)),
        "Je vult daar het wachtwoord in dat je hebt gekozen. Daarna kun je beginnen. De link werkt 24 uur.",
        "Heb je geen account gemaakt? Dan hoef je niets te doen. Zonder jouw wachtwoord gebeurt er niets.");

    public MailMessage AlreadyRegistered(CampusUser user) => To(
        user,
        "Je hebt al een account",
        "Iemand wilde een account maken met dit e-mailadres. Misschien was jij dat. Je hebt al een account bij ParticipatieCampus.",
        new MailPart("Log in", site.Of("/account/inloggen")),
        "Weet je je wachtwoord niet meer? Kies dan een nieuw wachtwoord.",
        NewPasswordLink,
        "Was jij het niet? Dan hoef je niets te doen. Er is niets veranderd.");

    public MailMessage LockedOut(CampusUser user) => To(
        user,
        "Je account is even op slot",
        $"Er is {SignInAttempts.AtMost} keer een verkeerd wachtwoord of een verkeerde code ingevuld bij jouw account. Daarom kan er {SignInAttempts.LockedFor.TotalMinutes:0} minuten niemand inloggen op jouw account. Ook jij niet.",
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

    public MailMessage NewPassword(CampusUser user, string path) => To(
        user,
        "Kies een nieuw wachtwoord",
        "Een beheerder van ParticipatieCampus stuurt je deze link om een nieuw wachtwoord te kiezen.",
        new MailPart("Kies een nieuw wachtwoord", site.Of(path)),
        "De link werkt 24 uur en maar één keer. Tot je een nieuw wachtwoord kiest, blijft het oude werken.");

    /// <param name="user">Who is invited.</param>
    /// <param name="path">Where a password is chosen.</param>
    /// <param name="inviter">Who made the account; an invitation from nobody reads like a trick.</param>
    public MailMessage Invitation(CampusUser user, string path, string? inviter) => To(
        user,
        "Je bent uitgenodigd voor ParticipatieCampus",
        $"{inviter ?? "Een beheerder"} heeft een account voor je gemaakt bij ParticipatieCampus. Daar leer je online over je werk.",
        new MailPart("Kies je wachtwoord", site.Of(path)),
        "De link werkt 24 uur. Daarna vraag je zelf een nieuwe aan.",
        new MailPart("Vraag een nieuwe link aan", site.Of("/account/wachtwoord-vergeten")),
        "Ken je ParticipatieCampus niet? Dan hoef je niets te doen.");

    public MailMessage PasswordChanged(CampusUser user) => To(
        user,
        "Je wachtwoord is veranderd",
        "Het wachtwoord van je account is zojuist veranderd. Op andere apparaten moet je opnieuw inloggen.",
        "Heb jij dit niet gedaan? Kies dan meteen een nieuw wachtwoord.",
        NewPasswordLink);

    /// <summary>To the old address; the new one is not in it.</summary>
    public MailMessage AddressChanged(CampusUser user, string oldAddress) => new(
        oldAddress,
        user.Name,
        "Je e-mailadres is veranderd",
        "Een beheerder heeft het e-mailadres van jouw account bij ParticipatieCampus veranderd. Met dit adres log je niet meer in.",
        "Weet je hier niets van? Neem dan contact op met de beheerder van jouw organisatie.",
        new MailPart("Ga naar de campus", site.Of("/")));

    private MailPart NewPasswordLink => new("Kies een nieuw wachtwoord", site.Of("/account/wachtwoord-vergeten"));

    private static MailMessage To(CampusUser user, string subject, params IReadOnlyList<MailPart> parts) => new(user.Email!, user.Name, subject, parts);
}
