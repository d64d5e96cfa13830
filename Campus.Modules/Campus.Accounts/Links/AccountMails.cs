using Campus.Accounts.Data;
using Campus.Accounts.SignIn;
using Campus.Platform;

namespace Campus.Accounts.Links;

/// <summary>The mails of this module, in the words people get.</summary>
internal sealed class AccountMails(ISiteAddress site)
{
    public MailMessage Confirm(CampusUser user, string path) =>
        new(
            user.Email!,
            "Bevestig je e-mailadres",
            $"""
            {Greeting(user)}

            Fijn dat je meedoet met ParticipatieCampus. Open deze link om je e-mailadres te bevestigen:
            {site.Of(path)}

            Je vult daar het wachtwoord in dat je hebt gekozen. Daarna kun je beginnen.
            De link werkt 24 uur.

            Heb je geen account gemaakt? Dan hoef je niets te doen. Zonder jouw wachtwoord gebeurt er niets.

            {Farewell}
            """);

    public MailMessage AlreadyRegistered(CampusUser user) =>
        new(
            user.Email!,
            "Je hebt al een account",
            $"""
            {Greeting(user)}

            Iemand wilde een account maken met dit e-mailadres. Misschien was jij dat.
            Je hebt al een account bij ParticipatieCampus. Inloggen doe je hier:
            {site.Of("/account/inloggen")}

            Weet je je wachtwoord niet meer? Kies dan een nieuw wachtwoord:
            {site.Of("/account/wachtwoord-vergeten")}

            Was jij het niet? Dan hoef je niets te doen. Er is niets veranderd.

            {Farewell}
            """);

    public MailMessage LockedOut(CampusUser user) =>
        new(
            user.Email!,
            "Je account is even op slot",
            $"""
            {Greeting(user)}

            Er is {SignInAttempts.AtMost} keer een verkeerd wachtwoord of een verkeerde code ingevuld bij jouw account. Daarom kan er {SignInAttempts.LockedFor.TotalMinutes:0} minuten niemand inloggen. Ook jij niet.

            {(user.TwoStepsSinceUtc is null
                ? "Wil je niet wachten, of was jij het niet? Kies dan een nieuw wachtwoord. Daarmee gaat je account meteen weer open:"
                : "Was jij het niet? Dan kent iemand anders misschien je wachtwoord. Kies een nieuw wachtwoord:")}
            {site.Of("/account/wachtwoord-vergeten")}

            {Farewell}
            """);

    public static MailMessage ResetPassword(CampusUser user, string link) =>
        new(
            user.Email!,
            "Kies een nieuw wachtwoord",
            $"""
            {Greeting(user)}

            Je hebt gevraagd om een nieuw wachtwoord. Kies het hier:
            {link}

            De link werkt 24 uur en maar één keer.

            Heb je dit niet gevraagd? Dan hoef je niets te doen. Je oude wachtwoord blijft werken.

            {Farewell}
            """);

    public MailMessage NewPassword(CampusUser user, string path) =>
        new(
            user.Email!,
            "Kies een nieuw wachtwoord",
            $"""
            {Greeting(user)}

            Een beheerder van ParticipatieCampus stuurt je deze link. Kies hier een nieuw wachtwoord:
            {site.Of(path)}

            De link werkt 24 uur en maar één keer. Tot je een nieuw wachtwoord kiest, blijft het oude werken.

            {Farewell}
            """);

    public MailMessage Invitation(CampusUser user, string path) =>
        new(
            user.Email!,
            "Je bent uitgenodigd voor ParticipatieCampus",
            $"""
            Hallo,

            Er is een account voor je gemaakt bij ParticipatieCampus, de leeromgeving van Divosa. Kies hier je wachtwoord:
            {site.Of(path)}

            De link werkt 24 uur. Daarna vraag je zelf een nieuwe aan:
            {site.Of("/account/wachtwoord-vergeten")}

            Ken je ParticipatieCampus niet? Dan hoef je niets te doen.

            {Farewell}
            """);

    public MailMessage PasswordChanged(CampusUser user) =>
        new(
            user.Email!,
            "Je wachtwoord is veranderd",
            $"""
            {Greeting(user)}

            Het wachtwoord van je account is zojuist veranderd. Op andere apparaten moet je opnieuw inloggen.

            Heb jij dit niet gedaan? Kies dan meteen een nieuw wachtwoord:
            {site.Of("/account/wachtwoord-vergeten")}

            {Farewell}
            """);

    /// <summary>To the old address; the new one is not in it.</summary>
    public MailMessage AddressChanged(string oldAddress) =>
        new(
            oldAddress,
            "Je e-mailadres is veranderd",
            $"""
            Hallo,

            Een beheerder heeft het e-mailadres van jouw account bij ParticipatieCampus veranderd. Met dit adres log je niet meer in.

            Weet je hier niets van? Neem dan contact op met de beheerder van jouw organisatie. Inloggen en hulp vind je hier:
            {site.Of("/")}

            {Farewell}
            """);

    // A name that nobody confirmed may be an advertisement, for a mail that we would then have sent.
    internal static string Greeting(CampusUser user) => user.EmailConfirmed ? $"Hallo {user.Name}," : "Hallo,";

    internal const string Farewell =
        """
        Met vriendelijke groet,
        ParticipatieCampus

        Dit is een automatische mail. Antwoorden lezen we niet.
        """;
}
