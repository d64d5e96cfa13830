using Campus.Platform;

namespace Campus.Mail.Composition;

/// <summary>
/// A mail as the outbox keeps it. The id is given once, so that every try to send it is the same mail.
/// </summary>
/// <param name="Id">Its own.</param>
/// <param name="To">The address; empty when it is looked up at sending.</param>
/// <param name="Name">Who is greeted; empty likewise.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Parts">What it says.</param>
/// <param name="PostedUtc">When it was posted.</param>
internal sealed record PostedMail(string Id, string To, string Name, string Subject, IReadOnlyList<MailPart> Parts, DateTime PostedUtc)
{
    public string? PersonId { get; init; }
    public MailSender? From { get; init; }
    public MailAppointment? Appointment { get; init; }
    public IReadOnlyList<MailFile> Files { get; init; } = [];
    public IReadOnlyDictionary<string, string> List { get; init; } = new Dictionary<string, string>();
}
