using Campus.Mail.Composition;
using Campus.Platform;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campus.Mail.Delivery;

/// <summary>A folder with one <c>.eml</c> file per mail; its name is the mail's own, so a repeat replaces it.</summary>
internal sealed class PickupFolder(IOptions<MailOptions> options, CampusFolders folders)
{
    private static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos };

    public bool Exists => options.Value.PickupFolder is { Length: > 0 };

    private string Folder => Path.GetFullPath(options.Value.PickupFolder!, folders.Data);

    public async Task WriteAsync(PostedMail mail, MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"{mail.PostedUtc:yyyyMMddHHmmssfff}-{mail.Id}.eml");
        var half = $"{file}.tmp";
        await using (var stream = new FileStream(half, OnlyOurs()))
        {
            await message.WriteToAsync(Format, stream, cancellationToken);
        }
        File.Move(half, file, overwrite: true);
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

    // A mail may hold a link that opens somebody's account.
    private static FileStreamOptions OnlyOurs()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return options;
    }
}
