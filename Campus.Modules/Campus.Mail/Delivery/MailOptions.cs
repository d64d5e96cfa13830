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

    /// <summary>How the way to the server is kept secret; by itself what belongs to the port.</summary>
    public SmtpSecurity? Security { get; set; }

    /// <summary>How long to wait for each answer of the server.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);
}

internal enum SmtpSecurity
{
    /// <summary>Demand STARTTLS before anything is said.</summary>
    StartTls,

    /// <summary>TLS from the first byte, as on port 465.</summary>
    Tls,

    /// <summary>In clear: only for a server on the same machine.</summary>
    None,
}
