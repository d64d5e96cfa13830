using Campus.TestKit;
using Campus.Web;
using Microsoft.AspNetCore.Builder;

namespace Campus.ArchitectureTests;

/// <summary>The campus as its host puts it together, built once and never started.</summary>
internal static class BuiltCampus
{
    private static readonly Lazy<WebApplication> Built = new(() => CampusApplication.Build(
        ["--environment=Development", $"--contentRoot={SourceTree.Web}", "--applicationName=Campus.Web"]));

    public static WebApplication Application => Built.Value;
}
