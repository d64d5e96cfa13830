using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Campus.Contents.Media.Renditions;

/// <summary>
/// Works on images with the programs of libvips, as a child process: what a hostile image does there ends with the
/// process. Where the programs are not installed, images stay as they came.
/// </summary>
internal sealed partial class Vips(IConfiguration configuration, ILogger<Vips> logger)
{
    private const int MemoryKilobytes = 1_500_000;
    private const int Seconds = 20;
    private const string Shell = "/bin/sh";

    // More at once only makes each of them slower, and takes the memory of all.
    private readonly SemaphoreSlim atOnce = new(2, 2);
    private readonly Lazy<string?> thumbnail = new(() => Find(configuration, "vipsthumbnail"));
    private readonly Lazy<string?> vips = new(() => Find(configuration, "vips"));

    public bool IsHere => thumbnail.Value is not null && vips.Value is not null;

    /// <summary>Writes an image anew without its metadata, upright, in sRGB, and no larger than asked.</summary>
    public Task<bool> ShrinkAsync(string source, string target, string options, int size, CancellationToken cancellationToken) =>
        RunAsync(thumbnail.Value, [source, "--size", $"{size}x{size}>", "--export-profile", "srgb", "-o", $"{target}[{options}]"], target, cancellationToken);

    /// <summary>Writes a WebP of a width; only the first frame of an image that moves.</summary>
    public Task<bool> NarrowAsync(string source, string target, int width, CancellationToken cancellationToken) =>
        RunAsync(thumbnail.Value, [source, "--size", $"{width}x>", "--export-profile", "srgb", "-o", $"{target}[Q=80,strip]"], target, cancellationToken);

    /// <summary>Writes all frames of a moving image anew without its metadata.</summary>
    public Task<bool> CopyAsync(string source, string target, string options, CancellationToken cancellationToken) =>
        RunAsync(vips.Value, ["copy", $"{source}[n=-1]", $"{target}[{options}]"], target, cancellationToken);

    private async Task<bool> RunAsync(string? program, IReadOnlyList<string> arguments, string target, CancellationToken cancellationToken)
    {
        if (program is null)
        {
            return false;
        }
        await atOnce.WaitAsync(cancellationToken);
        try
        {
            return await EndsWellAsync(program, arguments, cancellationToken) && IsWritten(target);
        }
        finally
        {
            atOnce.Release();
        }
    }

    private static bool IsWritten(string target)
    {
        if (File.Exists(target) && target.EndsWith(".webp", StringComparison.Ordinal))
        {
            WebPMetadata.Strip(target);
        }
        return File.Exists(target);
    }

    private async Task<bool> EndsWellAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Command(program, arguments))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(Seconds * 2));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
        await output;
        if (process.ExitCode != 0)
        {
            LogFailed(process.ExitCode, await error);
        }
        return process.ExitCode == 0;
    }

    // The shell sets limits on itself and then becomes the program; arguments never pass through its grammar.
    private static ProcessStartInfo Command(string program, IReadOnlyList<string> arguments)
    {
        var limited = File.Exists(Shell);
        var start = new ProcessStartInfo(limited ? Shell : program)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (limited)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"ulimit -v {MemoryKilobytes}; ulimit -t {Seconds}; exec \"$0\" \"$@\"");
            start.ArgumentList.Add(program);
        }
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment.Clear();
        // Formats that libvips itself calls unsafe stay closed.
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["PATH"] = "/usr/bin:/bin";
        return start;
    }

    private static string? Find(IConfiguration configuration, string program)
    {
        if (configuration.GetValue("Media:Vips", "auto") == "off")
        {
            return null;
        }
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "libvips ended with {ExitCode}: {Error}")]
    private partial void LogFailed(int exitCode, string error);
}
