using System.Data.Common;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Editing;

/// <summary>Somebody who types saves every second: a save opens the item once.</summary>
public sealed class SaveQueryTests
{
    private const string Versions = "\"ContentItemVersions\"", Copies = "\"WorkingCopies\"";

    [Fact]
    public async Task A_save_reads_the_newest_version_and_the_working_copy_once()
    {
        var counter = new CommandCounter();
        await using var campus = await CampusHost.StartNewAsync(
            services: services => services.ConfigureDbContext<CampusDb>(options => options.AddInterceptors(counter)));
        using var roos = await campus.VisitAsync(Cast.Roos);
        var editor = new Editor(roos, await Editor.MakeItemAsync(roos, "Tellen"));
        await editor.OpenAsync();
        await editor.SaveAsync("TitlePart", "Title", "Eerst");
        await editor.OpenAsync();

        var commands = await counter.CountAsync(() => editor.SaveAsync("TitlePart", "Title", "Daarna"));

        var all = string.Join("\n\n", commands);
        commands.Count(command => IsRead(command, Versions)).ShouldBe(1, all);
        commands.Count(command => IsRead(command, Copies)).ShouldBe(1, all);
        commands.Count(command => command.Contains($"UPDATE {Copies}", StringComparison.Ordinal)).ShouldBe(1, all);
    }

    private static bool IsRead(string command, string table) =>
        command.StartsWith("SELECT", StringComparison.Ordinal) && command.Contains(table, StringComparison.Ordinal);

    private sealed class CommandCounter : DbCommandInterceptor
    {
        private readonly List<string> commands = [];

        public async Task<IReadOnlyList<string>> CountAsync(Func<Task> work)
        {
            lock (commands)
            {
                commands.Clear();
            }
            await work();
            lock (commands)
            {
                return [.. commands];
            }
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            lock (commands)
            {
                commands.Add(command.CommandText);
            }
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
