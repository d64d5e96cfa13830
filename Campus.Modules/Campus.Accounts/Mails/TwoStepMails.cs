using Campus.Accounts.Data;
using Campus.Platform;

namespace Campus.Accounts.Mails;

/// <summary>What people are told about their two steps, so that nobody else changes them unseen.</summary>
internal sealed class TwoStepMails(ISiteAddress site)
{
    public MailMessage TurnedOn(CampusUser user) => Mail(
        user,
        "Inloggen in twee stappen staat aan",
        "Inloggen in twee stappen staat nu aan voor je account. Na je wachtwoord vraagt de campus om een code uit je app. Op andere apparaten moet je opnieuw inloggen.");

    public MailMessage TurnedOff(CampusUser user) => Mail(
        user,
        "Inloggen in twee stappen staat uit",
        "Inloggen in twee stappen staat niet meer aan voor je account. Je wachtwoord is nu genoeg. Op andere apparaten moet je opnieuw inloggen.");

    public MailMessage Reset(CampusUser user) => Mail(
        user,
        "Een beheerder heeft je twee stappen uitgezet",
        "Een beheerder heeft inloggen in twee stappen uitgezet voor je account. Je bent overal uitgelogd. Je logt nu in met alleen je wachtwoord.",
        "Zet twee stappen daarna weer aan, met je nieuwe telefoon of app.",
        new MailPart("Zet twee stappen aan", site.Of(TwoStepPages.Overview)));

    public MailMessage Renewed(CampusUser user) => Mail(
        user,
        "Je hebt nieuwe herstelcodes",
        "Er zijn nieuwe herstelcodes gemaakt voor je account. De oude codes werken niet meer.");

    public MailMessage RecoveryCodeUsed(CampusUser user, int left) => Mail(
        user,
        "Er is een herstelcode gebruikt",
        $"Er is ingelogd op je account met een herstelcode. Je hebt nog {Left(left)}.",
        new MailPart("Maak nieuwe herstelcodes", site.Of(TwoStepPages.Overview)));

    /// <summary>A number of recovery codes in words.</summary>
    public static string Left(int count) => count switch
    {
        0 => "geen herstelcodes meer",
        1 => "1 herstelcode",
        _ => $"{count} herstelcodes",
    };

    private MailMessage Mail(CampusUser user, string subject, params IReadOnlyList<MailPart> what) => new(
        user.Email!,
        user.Name,
        subject,
        [
            .. what,
            "Heb jij dit niet gedaan of gevraagd? Kies dan meteen een nieuw wachtwoord, en vertel het een beheerder.",
            new MailPart("Kies een nieuw wachtwoord", site.Of("/account/wachtwoord-vergeten")),
        ]);
}
