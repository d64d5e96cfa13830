using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Campus.Benchmarks;

/// <summary>
/// The yardstick for statements: bodies into a table with three indexes, by group commit, durable, and nothing else. An
/// array is one row for each of its elements.
/// </summary>
internal static class BareCommit
{
    private const int LargestGroup = 500;

    /// <param name="store">A SQLite file, or a connection string of PostgreSQL.</param>
    /// <param name="port">Where to listen.</param>
    public static async Task<int> RunAsync(string store, int port)
    {
        var queue = Channel.CreateBounded<Entry>(10_000);
        await using var rows = await BareRows.OpenAsync(store);
        var writer = Task.Run(() => WriteAsync(rows, queue.Reader));
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.MapPost("/", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var entry = new Entry(Split(await reader.ReadToEndAsync()), new(TaskCreationOptions.RunContinuationsAsynchronously));
            await queue.Writer.WriteAsync(entry);
            await entry.Done.Task;
        });
        await app.RunAsync();
        queue.Writer.Complete();
        await writer;
        return 0;
    }

    private static IReadOnlyList<string> Split(string body)
    {
        if (body[0] != '[')
        {
            return [body];
        }
        using var document = JsonDocument.Parse(body);
        return [.. document.RootElement.EnumerateArray().Select(element => element.GetRawText())];
    }

    private static async Task WriteAsync(BareRows rows, ChannelReader<Entry> queue)
    {
        List<Entry> group = [];
        while (await queue.WaitToReadAsync())
        {
            group.Clear();
            List<string> texts = [];
            while (texts.Count < LargestGroup && queue.TryRead(out var entry))
            {
                group.Add(entry);
                texts.AddRange(entry.Rows);
            }
            await rows.AddAsync(texts);
            group.ForEach(entry => entry.Done.SetResult());
        }
    }

    private sealed record Entry(IReadOnlyList<string> Rows, TaskCompletionSource Done);
}
