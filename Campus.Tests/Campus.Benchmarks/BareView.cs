using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campus.Benchmarks;

/// <summary>The yardstick for a page: the same HTML, element by element, from one Razor view without any work behind it.</summary>
internal static class BareView
{
    public static async Task<int> RunAsync(string htmlFile, int port)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(new BareHtml(Split(await File.ReadAllTextAsync(htmlFile))));
        builder.Services.AddRazorPages(options => options.RootDirectory = "/");
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }

    private static string[] Split(string html) => [.. html.Split('<').Select((part, index) => index == 0 ? part : "<" + part)];
}

/// <summary>The page cut at every tag.</summary>
public sealed record BareHtml(IReadOnlyList<string> Pieces);

/// <summary>The model of the bare view.</summary>
public sealed class BareModel(BareHtml html) : PageModel
{
    /// <summary>The pieces to write.</summary>
    public IReadOnlyList<string> Pieces => html.Pieces;
}
