using System.Net.Mail;
using Campus.Platform;
using Microsoft.Extensions.Options;

namespace Campus.Mail.Delivery;

/// <summary>A folder with one <c>.eml</c> file per mail; its name is the mail's own, so a repeat replaces it.</summary>
internal sealed class PickupFolder(IOptions<MailOptions> options, CampusFolders folders, Composition composition)
{
    public bool Exists => options.Value.PickupFolder is { Length: > 0 };

    private string Folder => Path.GetFullPath(options.Value.PickupFolder!, folders.Data);

    public async Task WriteAsync(PostedMail mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        // SmtpClient chooses a name of its own and writes bit by bit: it works in a corner, then the file is moved whole.
        var corner = Directory.CreateDirectory(Path.Combine(Folder, $".{mail.Id}"));
        try
        {
            using var message = composition.Compose(mail);
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = corner.FullName,
            };
            await client.SendMailAsync(message, cancellationToken);
            corner.GetFiles()[0].MoveTo(Path.Combine(Folder, NameOf(mail)), overwrite: true);
        }
        finally
        {
            corner.Delete(recursive: true);
        }
    }

    /// <summary>The files, newest mail first.</summary>
    public IReadOnlyList<FileInfo> Newest()
    {
        if (!Exists || !Directory.Exists(Folder))
        {
            return [];
        }
        var files = new DirectoryInfo(Folder).GetFiles("*.eml");
        Array.Sort(files, (left, right) => string.CompareOrdinal(right.Name, left.Name));
        return files;
    }

    private static string NameOf(PostedMail mail) => $"{mail.PostedUtc:yyyyMMddHHmmssfff}-{mail.Id}.eml";
}
