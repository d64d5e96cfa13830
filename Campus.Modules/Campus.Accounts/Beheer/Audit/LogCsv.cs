using Campus.Platform;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>The log as a table for a spreadsheet.</summary>
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

    public static byte[] Start() => Sheet.Start(Columns.Select(column => column.Header));

    public static byte[] Rows(IEnumerable<AuditLine> lines) =>
        Sheet.Rows(lines.Select(line => Columns.Select(column => column.Value(line))));
}
