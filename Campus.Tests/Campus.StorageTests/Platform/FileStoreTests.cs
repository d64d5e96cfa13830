using System.Text;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Platform;

/// <summary>Files are there whole or not at all, and never outside their folder.</summary>
public sealed class FileStoreTests : IAsyncDisposable
{
    private readonly string folder = TestRun.NewFolder("files");
    private readonly ServiceProvider services;
    private readonly IFileStore store;

    public FileStoreTests()
    {
        services = new ServiceCollection().AddLogging()
            .AddCampusPlatform(new ModuleCatalog([]), new CampusFolders(folder, "")).BuildServiceProvider();
        store = services.GetRequiredService<IFileStore>();
    }

    [Fact]
    public async Task A_saved_file_is_read_back_listed_and_deleted()
    {
        await SaveAsync("map/één.txt", "inhoud");
        await SaveAsync("map/twee.txt", "meer");
        await SaveAsync("elders.txt", "anders");

        (await ReadAsync("map/één.txt")).ShouldBe("inhoud");
        (await store.ListAsync("map").ToListAsync()).ShouldBe(["map/twee.txt", "map/één.txt"]);
        (await store.ListAsync("").ToListAsync()).Count.ShouldBe(3);
        await store.DeleteAsync("map/één.txt");
        await store.DeleteAsync("map/één.txt");
        (await store.OpenAsync("map/één.txt")).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_save_replaces_the_first()
    {
        await SaveAsync("a.txt", "lang en oud");
        await SaveAsync("a.txt", "nieuw");
        (await ReadAsync("a.txt")).ShouldBe("nieuw");
    }

    [Theory]
    [InlineData("../buiten.txt")]
    [InlineData("a/../../buiten.txt")]
    [InlineData("a/./b.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.txt")]
    [InlineData("a\\..\\b.txt")]
    [InlineData("a/..")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task A_path_that_leaves_the_store_is_refused(string path)
    {
        await Should.ThrowAsync<InvalidFilePathException>(() => SaveAsync(path, "x"));
        await Should.ThrowAsync<InvalidFilePathException>(() => store.OpenAsync(path));
        await Should.ThrowAsync<InvalidFilePathException>(() => store.DeleteAsync(path));
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_the_old_file_and_no_remains()
    {
        await SaveAsync("a.txt", "oud");
        await Should.ThrowAsync<IOException>(() => store.SaveAsync("a.txt", new BreakingStream()));
        (await ReadAsync("a.txt")).ShouldBe("oud");
        (await store.ListAsync("").ToListAsync()).ShouldBe(["a.txt"]);
    }

    [Fact]
    public async Task Who_is_reading_keeps_the_version_he_opened()
    {
        await SaveAsync("a.txt", "oud");
        await using var open = await store.OpenAsync("a.txt");
        await SaveAsync("a.txt", "nieuw");
        using var reader = new StreamReader(open!);
        (await reader.ReadToEndAsync()).ShouldBe("oud");
        (await ReadAsync("a.txt")).ShouldBe("nieuw");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private Task SaveAsync(string path, string text) => store.SaveAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private async Task<string> ReadAsync(string path)
    {
        using var reader = new StreamReader((await store.OpenAsync(path))!);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Gives some bytes and then fails, as a lost connection does.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        private bool given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (given)
            {
                throw new IOException("The connection was lost.");
            }
            given = true;
            buffer.Span[..10].Fill((byte)'x');
            return ValueTask.FromResult(10);
        }
    }
}
