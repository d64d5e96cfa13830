using System.Diagnostics;
using System.Text.RegularExpressions;
using MimeKit;

namespace Campus.TestKit;

/// <summary>A mail as its receiver reads it.</summary>
/// <param name="To">The addressee.</param>
/// <param name="Subject">The subject line, decoded.</param>
/// <param name="Text">The text, decoded.</param>
/// <param name="Html">The same as HTML; null when there is none.</param>
/// <param name="MessageId">The id by which mail programs know it again.</param>
public sealed partial record ReceivedMail(string To, string Subject, string Text, string? Html, string MessageId)
{
    /// <summary>All of it, as a mail server takes it.</summary>
    public string Raw { get; init; } = "";

    /// <summary>The first link in the text.</summary>
    public Uri Link => new(Links().Match(Text).Value);

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}

/// <summary>A folder with one file per mail.</summary>
public sealed class MailFolder(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>All mail so far, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> All =>
        !Directory.Exists(folder)
            ? []
            : [.. new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Extension != ".tmp")
                .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => Parse(file.FullName))];

    /// <summary>Waits for the newest mail to somebody, about something.</summary>
    public async Task<ReceivedMail> ToAsync(string address, string subject = "")
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            var mail = All.LastOrDefault(mail => mail.To.Contains(address, StringComparison.OrdinalIgnoreCase)
                && mail.Subject.Contains(subject, StringComparison.OrdinalIgnoreCase));
            if (mail is not null)
            {
                return mail;
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"No mail for {address} with '{subject}' in {folder}; there are {All.Count} others.");
    }

    private static ReceivedMail Parse(string file)
    {
        using var message = MimeMessage.Load(file);
        return new ReceivedMail(message.To.ToString(), message.Subject ?? "", message.TextBody ?? "", message.HtmlBody, message.MessageId ?? "")
        {
            Raw = File.ReadAllText(file),
        };
    }
}
