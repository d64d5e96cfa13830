using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NetVips;

namespace Campus.Media.Renditions;

/// <summary>
/// Works on images with libvips. Only the four formats that the library takes can be read, whatever a file says it is, and
/// what is written holds the picture and nothing else. Where libvips is not to be had, images stay as they came.
/// </summary>
internal sealed partial class Vips(IConfiguration configuration, ILogger<Vips> logger)
{
    private const int Quality = 84;

    // A width is asked for; a picture that is tall and narrow may stay as tall as it is.
    private const int Tallest = 10_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly string[] Readers = ["Jpeg", "Png", "Webp", "Nsgif"];
    private static readonly Lazy<bool> Ready = new(Open);

    // More at once only makes each of them slower, and takes the memory of all.
    private readonly SemaphoreSlim atOnce = new(2, 2);
    private readonly bool isOff = configuration.GetValue("Media:Vips", "auto") == "off";

    public bool IsHere => !isOff && Ready.Value;

    /// <summary>Writes an image anew without its metadata, upright, in sRGB, and no larger than asked on either side.</summary>
    public Task<bool> ShrinkAsync(string source, string target, int size, CancellationToken cancellationToken) =>
        RunAsync(() => Image.Thumbnail(source, size, size, size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Truncated), target, cancellationToken);

    /// <summary>Writes a WebP of a width; only the first frame of an image that moves.</summary>
    public Task<bool> NarrowAsync(string source, string target, int width, CancellationToken cancellationToken) =>
        RunAsync(() => Image.Thumbnail(source, width, Tallest, size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Truncated), target, cancellationToken);

    /// <summary>Writes all frames of a moving image anew without its metadata.</summary>
    public Task<bool> CopyAsync(string source, string target, CancellationToken cancellationToken) =>
        RunAsync(() => Image.NewFromFile(source, failOn: Enums.FailOn.Truncated, kwargs: new VOption { { "n", -1 } }), target, cancellationToken);

    private async Task<bool> RunAsync(Func<Image> read, string target, CancellationToken cancellationToken)
    {
        if (!IsHere)
        {
            return false;
        }
        await atOnce.WaitAsync(cancellationToken);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Longest);
            return await Task.Run(() => Write(read, target, limit.Token), cancellationToken) && !cancellationToken.IsCancellationRequested;
        }
        finally
        {
            atOnce.Release();
        }
    }

    private bool Write(Func<Image> read, string target, CancellationToken limit)
    {
        try
        {
            using var image = read();
            image.SetProgress((IProgress<int>?)null, limit);
            Save(image, target);
            return !limit.IsCancellationRequested;
        }
        catch (VipsException exception)
        {
            LogFailed(exception.Message);
            return false;
        }
    }

    private static void Save(Image image, string target)
    {
        switch (Path.GetExtension(target))
        {
            case ".webp":
                image.Webpsave(target, q: Quality, keep: Enums.ForeignKeep.None);
                break;
            case ".png":
                image.Pngsave(target, compression: 9, keep: Enums.ForeignKeep.None);
                break;
            case ".gif":
                image.Gifsave(target, keep: Enums.ForeignKeep.None);
                break;
            default:
                image.Jpegsave(target, q: Quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);
                break;
        }
    }

    private static bool Open()
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            return false;
        }
        // Everything that reads is closed, and four doors are opened again.
        Operation.Block("VipsForeignLoad", true);
        foreach (var reader in Readers)
        {
            Operation.Block($"VipsForeignLoad{reader}", false);
        }
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // Else it writes each warning about a damaged file to the console; what matters comes as an exception.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, (_, _, _) => { });
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "libvips could not work on an image: {Error}")]
    private partial void LogFailed(string error);
}
