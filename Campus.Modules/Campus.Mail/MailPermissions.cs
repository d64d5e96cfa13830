using Campus.Platform;
using Microsoft.Extensions.Hosting;

namespace Campus.Mail;

internal static class MailPermissions
{
    /// <summary>Mail holds links that open somebody's account, so reading it is for those who may do all.</summary>
    public static readonly Permission ReadSentMail = new("ReadSentMail", "Verzonden post lezen");

    /// <summary>What could not be sent is tried again or thrown away by who may do all, in Development too.</summary>
    public static readonly Permission ResendMail = new("ResendMail", "Mislukte post opnieuw versturen of weggooien");

    /// <summary>
    /// In Development the mail is that of example accounts, and whoever sees the beheer may follow its links.
    /// </summary>
    public static Permission In(string? environment) =>
        environment == Environments.Development
            ? ReadSentMail with { ImpliedBy = [Permission.AccessAdminPanel] }
            : ReadSentMail;
}
