using Campus.Platform;

namespace Campus.Mail;

internal static class MailPermissions
{
    /// <summary>Mail holds links that open somebody's account, so reading it is for those who may do all.</summary>
    public static readonly Permission ReadSentMail = new("ReadSentMail", "Verzonden post lezen");
}
