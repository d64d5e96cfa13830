using System.Runtime.InteropServices;

namespace Campus.Platform;

/// <summary>
/// The program of this campus, for work on what a stranger sent that is done in a process of its own: what goes wrong in
/// there, an endless loop or a stack that is full, ends with that process.
/// </summary>
/// <param name="Assembly">The whole path of the host's assembly.</param>
public sealed record CampusProgram(string Assembly)
{
    /// <summary>
    /// The file to run and the words that go before the arguments, so that a child is this same campus.
    /// </summary>
    public (string File, IReadOnlyList<string> Before) Command()
    {
        var own = Path.ChangeExtension(Assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        return Environment.ProcessPath is { } running && running == own ? (running, []) : (Muxer(), ["exec", Assembly]);
    }

    // The runtime stands in shared/Microsoft.NETCore.App/VERSION beside the program that starts assemblies.
    private static string Muxer() => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
