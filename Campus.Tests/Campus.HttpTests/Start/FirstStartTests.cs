using System.Net;
using System.Net.Sockets;
using Campus.TestKit;

namespace Campus.HttpTests.Start;

/// <summary>What stands in the way of a start is said in one sentence, and nothing is left half done.</summary>
public sealed class FirstStartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly CampusSettings Cold = new() { Warm = false };

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var campus = await CampusProcess.PrepareAsync(Cold);

        await using var start = campus.Run("--urls", $"http://127.0.0.1:{port}");

        await ShouldEndWithOneSentenceAsync(start, $"{port}");
        Directory.EnumerateFileSystemEntries(campus.Data).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(TestRun.NewFolder("start"), "file");
        await File.WriteAllTextAsync(file, "");
        var data = Path.Combine(file, "App_Data");
        await using var campus = await CampusProcess.PrepareAsync(
            Cold with { Extra = new Dictionary<string, string?> { ["Campus:Data"] = data } });

        await using var start = campus.Run("--urls", "http://127.0.0.1:0");

        await ShouldEndWithOneSentenceAsync(start, data);
    }

    [Theory]
    [InlineData("{ \"name\": \"broken\", \n \"steps\": [ { \"name\": ] }", "campus.recipe.json")]
    [InlineData("{ \"name\": \"no steps\" }", "campus.recipe.json")]
    [InlineData("{ \"steps\": [ { \"name\": \"content\", \"data\": [ { \"ContentType\": \"Course\" } ] } ] }", "$.steps[0].data[0]")]
    public async Task A_broken_recipe_is_named_and_leaves_no_database(string recipe, string named)
    {
        var content = TestRun.NewFolder("content");
        await File.WriteAllTextAsync(Path.Combine(content, "campus.recipe.json"), recipe);
        await using var campus = await CampusProcess.PrepareAsync(
            Cold with { Extra = new Dictionary<string, string?> { ["Campus:Content"] = content } });

        await using var start = campus.Run("--urls", "http://127.0.0.1:0");

        await ShouldEndWithOneSentenceAsync(start, named);
        start.Errors.ShouldContain("campus.recipe.json");
        Directory.EnumerateFiles(campus.Data, "*.db*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said_so()
    {
        var extra = new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Postgres",
            ["Database:ConnectionString"] = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2",
        };
        await using var campus = await CampusProcess.PrepareAsync(Cold with { Extra = extra });
        await using var start = campus.Run("--urls", "http://127.0.0.1:0");
        await ShouldEndWithOneSentenceAsync(start, "database");
    }

    [Fact]
    public async Task An_unknown_command_gets_the_list_of_commands()
    {
        await using var campus = await CampusProcess.PrepareAsync(new CampusSettings());
        await using var command = campus.Run("koffie");
        (await command.WaitForExitAsync(Patience)).ShouldNotBe(0);
        command.Errors.ShouldContain("koffie");
        command.Errors.ShouldContain("recipe plan");
    }

    private static async Task ShouldEndWithOneSentenceAsync(ChildProcess start, string named)
    {
        (await start.WaitForExitAsync(Patience)).ShouldNotBe(0);
        start.Errors.ShouldContain(named);
        start.Errors.Trim().Split('\n').Length.ShouldBe(1, start.Errors);
        start.Output.ShouldNotContain("   at ");
    }
}
