using System.Text;
using Campus.Platform;
using Campus.Xapi;
using Campus.Xapi.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campus.StorageTests.Xapi;

/// <summary>Files of statements stay as long as a statement refers to them, and no longer.</summary>
public sealed class AttachmentSweepTests
{
    [Theory, Both]
    public async Task A_file_that_no_statement_refers_to_is_removed_after_a_while(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new Clock();
        var machine = Machine(database, clock);
        var (kept, refused) = (await KeepAsync(machine, "blijft"), await KeepAsync(machine, "gaat weg"));
        await ReferAsync(machine, kept);

        await SweepAsync(machine);
        (await ExistsAsync(machine, refused)).ShouldBeTrue();
        clock.Now += TimeSpan.FromDays(1);
        await SweepAsync(machine);

        (await ExistsAsync(machine, refused)).ShouldBeFalse();
        (await ExistsAsync(machine, kept)).ShouldBeTrue();
        await ForgetAsync(machine);
        await SweepAsync(machine);
        (await ExistsAsync(machine, kept)).ShouldBeFalse();
    }

    [Theory, Both]
    public async Task A_file_that_is_brought_again_waits_anew_and_is_written_again_when_it_was_gone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new Clock();
        var machine = Machine(database, clock);
        var file = await KeepAsync(machine, "nog eens");
        clock.Now += TimeSpan.FromDays(1);
        await KeepAsync(machine, "nog eens");
        await SweepAsync(machine);
        (await ExistsAsync(machine, file)).ShouldBeTrue();

        await machine.GetRequiredService<IFileStore>().DeleteAsync(AttachmentStore.PathOf(file));
        await KeepAsync(machine, "nog eens");
        (await ExistsAsync(machine, file)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_process_was_writing_when_it_died_is_removed_and_what_is_being_written_is_not()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var machine = Machine(database, new Clock());
        var file = Path.Combine(database.Folder, "files", AttachmentStore.PathOf(await KeepAsync(machine, "heel")));
        await File.WriteAllTextAsync(file + ".1234.tmp", "half");

        await SweepAsync(machine);
        File.Exists(file + ".1234.tmp").ShouldBeTrue();
        await SweepAsync(machine);

        File.Exists(file + ".1234.tmp").ShouldBeFalse();
        File.Exists(file).ShouldBeTrue();
    }

    private static ServiceProvider Machine(TestDatabase database, TimeProvider clock) => database.Machine(services =>
    {
        new Startup().ConfigureServices(services, new ConfigurationBuilder().Build());
        services.Replace(ServiceDescriptor.Singleton(clock));
    });

    private static async Task<string> KeepAsync(IServiceProvider machine, string text)
    {
        await using var files = new ReceivedFiles();
        var folder = machine.GetRequiredService<CampusFolders>().Data;
        var file = await ReceivedFile.ReceiveAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(text)), new string('0', 64), 1000, folder, CancellationToken.None);
        await files.AddAsync(file!);
        await using var scope = machine.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AttachmentStore>().KeepAsync(files, CancellationToken.None);
        return file!.Sha2;
    }

    private static async Task ReferAsync(IServiceProvider machine, string sha2)
    {
        await using var scope = machine.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        db.Add(new StatementAttachmentRow { Stored = 1, Sha2 = sha2, ContentType = "text/plain" });
        await db.SaveChangesAsync();
    }

    private static async Task ForgetAsync(IServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CampusDb>().Set<StatementAttachmentRow>().ExecuteDeleteAsync();
    }

    private static async Task SweepAsync(IServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<AttachmentSweep>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    private static async Task<bool> ExistsAsync(IServiceProvider machine, string sha2)
    {
        await using var stream = await machine.GetRequiredService<IFileStore>().OpenAsync(AttachmentStore.PathOf(sha2));
        return stream is not null;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
