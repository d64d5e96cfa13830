using System.Diagnostics.CodeAnalysis;

namespace Campus.Platform;

/// <summary>
/// A mail in Dutch, said once: the Mail module writes it as text and as HTML, and adds the greeting, the farewell and how to
/// reach the organisation.
/// </summary>
/// <param name="To">The address.</param>
/// <param name="Name">Who is greeted.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Parts">Paragraphs and links, in the order of reading.</param>
public sealed record MailMessage(string To, string Name, string Subject, params IReadOnlyList<MailPart> Parts)
{
    /// <summary>
    /// Whose mail it is; null when nobody with an account. It waits as this person's: it is in what the person may download,
    /// and gone when the person is erased.
    /// </summary>
    public string? PersonId { get; init; }

    /// <summary>Who it comes from, where that is not the sender of the whole site.</summary>
    public MailSender? From { get; init; }

    /// <summary>An appointment that the reader's calendar takes, or takes back.</summary>
    public MailAppointment? Appointment { get; init; }

    /// <summary>Files along with it.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>
    /// Fields about the list that it belongs to, by their names: <c>List-Unsubscribe</c> and others of RFC 2369, RFC 2919 and
    /// RFC 8058. A field of another kind is an <see cref="ArgumentException"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> List { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// A mail to somebody with an account: address and name are looked up when it is sent. To whom is erased or locked out by
    /// then it is not sent.
    /// </summary>
    /// <param name="personId">The person's id.</param>
    /// <param name="subject">The subject line.</param>
    /// <param name="parts">Paragraphs and links, in the order of reading.</param>
    public static MailMessage ToPerson(string personId, string subject, params IReadOnlyList<MailPart> parts) =>
        new("", "", subject, parts) { PersonId = personId };
}

/// <summary>A paragraph of a mail, or a link on a line of its own.</summary>
/// <param name="Text">The paragraph, or what the link does. What people typed may stand in it; it is never read as markup.</param>
/// <param name="Url">Where the link leads, an absolute address; null for a paragraph.</param>
public sealed record MailPart(string Text, string? Url = null)
{
    /// <summary>A paragraph.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the other way.")]
    public static implicit operator MailPart(string text) => new(text);
}

/// <summary>An appointment in a mail: an iTIP message (RFC 5546), which mail programs know by its method (RFC 6047).</summary>
/// <param name="Method">The method in capitals, the same as in the calendar: REQUEST or CANCEL.</param>
/// <param name="Calendar">The whole calendar, from BEGIN:VCALENDAR on.</param>
public sealed record MailAppointment(string Method, string Calendar);

/// <summary>A file along with a mail.</summary>
/// <param name="Name">Its name with extension.</param>
/// <param name="ContentType">Its media type, such as <c>application/pdf</c>.</param>
/// <param name="Content">Its bytes; they wait in the database until the mail is sent, so keep them small.</param>
public sealed record MailFile(string Name, string ContentType, byte[] Content);
