using System.Data.Common;
using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Reading;

/// <summary>Part of the statements of a registration: whoever reads them may use the connection between two pages.</summary>
internal static class RegistrationPage
{
    public const int Size = 200;

    private const string Sql =
        """
        SELECT "Seq", "Stored", "Json" FROM "Statements"
        WHERE "Registration" = @registration AND "Seq" > @after
        ORDER BY "Seq" LIMIT @size
        """;

    public static async Task<List<(long Seq, Statement Statement)>> ReadAsync(
        CampusDb db, Guid registration, long after, CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenAsync(cancellationToken);
        await using var command = db.Command(Sql);
        command.Add("@registration", registration);
        command.Add("@after", after);
        command.Add("@size", Size);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<(long, Statement)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            page.Add((reader.GetInt64(0), Read(reader, registration)));
        }
        return page;
    }

    private static Statement Read(DbDataReader reader, Guid registration)
    {
        var stored = DateTime.SpecifyKind(reader.GetDateTime(1), DateTimeKind.Utc);
        var text = reader.GetString(2);
        using var document = JsonDocument.Parse(text);
        var statement = document.RootElement;
        var target = statement.GetProperty("object"u8);
        var isActivity = !target.TryGetProperty("objectType"u8, out var type) || type.ValueEquals("Activity"u8);
        return new Statement(
            statement.GetProperty("id"u8).GetGuid(),
            Identifier.AccountOf(statement.GetProperty("actor"u8)),
            statement.GetProperty("verb"u8).GetProperty("id"u8).GetString()!,
            isActivity ? target.GetProperty("id"u8).GetString() : null,
            registration, stored, text);
    }
}
