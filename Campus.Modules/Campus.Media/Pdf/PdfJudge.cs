using System.Diagnostics;
using System.Globalization;
using Campus.Media.Formats;
using Campus.Platform;
using Microsoft.Extensions.Logging;

namespace Campus.Media.Pdf;

/// <summary>Has a PDF read in a process of its own, with a limit on its time and memory.</summary>
internal sealed partial class PdfJudge(CampusProgram program, ILogger<PdfJudge> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private const string MostMemory = "0x30000000";

    // A reading takes a core and the memory of a small campus: who uploads a pile waits, the others go on.
    private readonly SemaphoreSlim atOnce = new(2, 2);

    /// <summary>Says what is wrong with the document at <paramref name="path"/>, or how many pages it has.</summary>
    public async Task<Examined> ExamineAsync(string path, CancellationToken cancellationToken)
    {
        await atOnce.WaitAsync(cancellationToken);
        try
        {
            return Told(await ReadAsync(path, cancellationToken));
        }
        finally
        {
            atOnce.Release();
        }
    }

    private static Examined Told(string? found) => found?.Split(' ') switch
    {
        [PdfReading.Pages, var pages] => new Examined(Pages: int.Parse(pages, CultureInfo.InvariantCulture)),
        [PdfReading.Acts] => new Examined("In de PDF zit een script of een opdracht om een programma te starten. Bewaar de PDF zonder scripts en probeer het nog eens."),
        [PdfReading.Locked] => new Examined("Op de PDF zit een wachtwoord. Bewaar de PDF zonder wachtwoord en probeer het nog eens."),
        _ => new Examined("De campus kan de PDF niet lezen. Maak de PDF opnieuw en probeer het nog eens."),
    };

    private async Task<string?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Command(path))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        // What a crash writes is of no use to anybody, but a pipe that is full would hold the process up.
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            var said = await process.StandardOutput.ReadLineAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await errors;
            if (process.ExitCode != 0)
            {
                LogFailed(process.ExitCode);
                return null;
            }
            return said;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private ProcessStartInfo Command(string path)
    {
        var (file, before) = program.Command();
        var start = new ProcessStartInfo(file, [.. before, PdfReading.Word, path])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // The secrets of the campus are not for a process that reads what strangers made.
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["HOME"] = Path.GetTempPath();
        return start;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reading a PDF ended with {ExitCode}: it is refused")]
    private partial void LogFailed(int exitCode);
}
