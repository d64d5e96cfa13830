namespace Campus.Mail.Delivery;

/// <summary>How mail leaves the campus: section <c>Mail</c> of the configuration.</summary>
internal sealed class MailOptions
{
    public string From { get; set; } = "ParticipatieCampus <geen-antwoord@participatiecampus.nl>";

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>A folder for <c>.eml</c> files, used when no mail server is set; relative to the data folder.</summary>
    public string? PickupFolder { get; set; }
}

internal sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether to demand STARTTLS; only for a server on the same machine is there a reason not to.</summary>
    public bool Tls { get; set; } = true;
}
