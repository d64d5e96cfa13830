using System.Text;
using Campus.Platform;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>
/// The log as a table that a Dutch spreadsheet opens as it is: semicolons, and a mark that it is UTF-8. What would be a
/// formula there stays a text.
/// </summary>
internal static class LogCsv
{
    private static readonly (string Header, Func<AuditLine, string?> Value)[] Columns =
    [
        ("Wanneer", line => DutchTime.Sortable(line.Entry.CreatedUtc)),
        ("Wie", line => line.Who),
        ("Soort", line => line.Category),
        ("Wat", line => line.Sentence),
        ("Gebeurtenis", line => $"{line.Entry.Category}.{line.Entry.Name}"),
        ("Onderwerp", line => line.Entry.CorrelationId),
        ("Nummer van wie het deed", line => line.Entry.UserId),
        ("Gegevens", line => line.Entry.Data?.ToJsonString()),
        ("Nummer", line => line.Entry.EventId),
    ];

    public static byte[] Start() => [.. Encoding.UTF8.GetPreamble(), .. Row(Columns.Select(column => (string?)column.Header))];

    public static byte[] Rows(IEnumerable<AuditLine> lines) =>
        [.. lines.SelectMany(line => Row(Columns.Select(column => column.Value(line))))];

    private static byte[] Row(IEnumerable<string?> values) => Encoding.UTF8.GetBytes(string.Join(';', values.Select(Cell)) + "\r\n");

    private static string Cell(string? text)
    {
        var harmless = text is ['=' or '@' or '+' or '-' or '\t' or '\r' or '\n', ..] ? "'" + text : text ?? "";
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
