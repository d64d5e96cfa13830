using Campus.Platform;
using Campus.TestKit;
using Microsoft.Data.Sqlite;

namespace Campus.HttpTests.Start;

/// <summary>Who starts a campus again finds it as it was.</summary>
public sealed class SecondStartTests
{
    [Fact]
    public async Task A_second_start_redoes_nothing()
    {
        await using var campus = await CampusProcess.PrepareAsync(new CampusSettings());
        var before = await CountRowsAsync(campus.Data);
        before["Stamps"].ShouldBeGreaterThan(0);

        await campus.StartAsync();
        campus.Log.ShouldNotContain("Applied");
        await campus.StopAsync();

        (await CountRowsAsync(campus.Data)).ShouldBe(before);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_campus_serves_on_either_database(DatabaseProvider provider)
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = provider });
        using var nobody = ((ICampus)campus).Visit();
        (await nobody.GetAsync("/health/ready")).Text.ShouldBe("Healthy");
        (await nobody.GetAsync("/cursussen")).Words.ShouldContain("Gespreksvoering");
    }

    // A lease is noted when work begins for the first time, which may be after the first page was there.
    private static async Task<Dictionary<string, long>> CountRowsAsync(string data)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "campus.db")};Pooling=false");
        await connection.OpenAsync();
        var tables = await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'WorkLeases'", row => row.GetString(0));
        var counts = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            counts[table] = (await ReadAsync(connection, $"SELECT COUNT(*) FROM \"{table}\"", row => row.GetInt64(0))).Single();
        }
        return counts;
    }

    private static async Task<List<T>> ReadAsync<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }
        return rows;
    }
}
