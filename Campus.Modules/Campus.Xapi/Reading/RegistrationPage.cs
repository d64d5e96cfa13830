using System.Data.Common;
using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Reading;

/// <summary>
/// Part of the statements of a registration: whoever reads them may use the connection between two pages.
/// </summary>
internal static class RegistrationPage
{
    public const int Size = 200;

    private const string Sql =
        """
        SELECT "Stored", "Json", "AuthorityKey" FROM "Statements"
        WHERE "Registration" = @registration AND "Stored" > @after
        ORDER BY "Stored" LIMIT @size
        """;

    public static async Task<List<(long Stored, Statement Statement)>> ReadAsync(
        CampusDb db, Guid registration, long after, IReadOnlySet<long> vouched, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(Sql);
        command.Add("@registration", registration);
        command.Add("@after", after);
        command.Add("@size", Size);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<(long, Statement)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            page.Add((reader.GetInt64(0), Read(reader, registration, vouched)));
        }
        return page;
    }

    private static Statement Read(DbDataReader reader, Guid registration, IReadOnlySet<long> vouched)
    {
        var text = reader.GetString(1);
        using var document = JsonDocument.Parse(text);
        var statement = document.RootElement;
        var keys = StatementKeys.Of(statement);
        return new Statement(
            statement.GetProperty("id"u8).GetGuid(), keys.Account, keys.Verb, keys.Activity, registration,
            Moment.Utc(reader.GetInt64(0)), vouched.Contains(reader.GetInt64(2)), text);
    }
}
