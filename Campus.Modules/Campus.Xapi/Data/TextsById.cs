using System.Data.Common;

namespace Campus.Xapi.Data;

internal static class TextsById
{
    /// <summary>Reads rows of an id and a text.</summary>
    public static async Task<Dictionary<Guid, string>> ReadAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<Guid, string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(reader.GetGuid(0), reader.GetString(1));
        }
        return texts;
    }
}
