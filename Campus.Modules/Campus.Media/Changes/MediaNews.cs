using System.Security.Cryptography;
using System.Text;
using Campus.Platform;

namespace Campus.Media.Changes;

/// <summary>Tells the audit trail, and everything that shows images, that the library changed.</summary>
internal sealed class MediaNews(IAudit audit, IStamps stamps)
{
    public const string Stamp = "media";

    public async Task TellAsync(string name, string path, object? data, CancellationToken cancellationToken)
    {
        audit.Record("Media", name, CorrelationOf(path), new { Path = path, Details = data });
        await stamps.ChangeAsync(Stamp, cancellationToken);
        // The version in an image's address stands on cached pages.
        await stamps.ChangeAsync(PageCaching.ContentStamp, cancellationToken);
    }

    // The trail's column is short; the whole path stands in the data.
    private static string CorrelationOf(string path) =>
        path.Length <= 64 ? path : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
}
