using Campus.Platform;
using Campus.Xapi.Beheer.Sentences;
using Campus.Xapi.Beheer.Statements;

namespace Campus.Xapi.Beheer.Export;

/// <summary>A table for a spreadsheet.</summary>
internal sealed class CsvExport : IExportFormat
{
    private static readonly (string Header, Func<StatementView, object?> Value)[] Columns =
    [
        ("Gebeurd op", view => Moment(view.Moment)),
        ("Naam", view => view.Name),
        ("Persoon", view => view.Person),
        ("Uitspraak", view => view.Sentence.ToString()),
        ("Werkwoord", view => view.Verb),
        ("Waarover", view => view.Thing),
        ("Gelukt", view => YesNo(view.Outcome.Success)),
        ("Afgerond", view => YesNo(view.Outcome.Completion)),
        ("Score in procenten", view => view.Outcome.Percent),
        ("Score", view => view.Outcome.Percent is null ? view.Outcome.Score : null),
        ("Duur in minuten", view => view.Outcome.Duration is { } duration ? DurationWords.Length(duration)?.TotalMinutes : null),
        ("Antwoord", view => view.Outcome.Response),
        ("Ingetrokken", view => YesNo(view.IsVoided)),
        ("Registratie", view => view.Registration?.ToString()),
        ("Adres van het werkwoord", view => view.VerbId),
        ("Adres van de activiteit", view => view.ActivityId),
        ("Opgeslagen op", view => Moment(view.Stored)),
        ("Nummer van de uitspraak", view => view.Id.ToString()),
    ];

    public string ContentType => Sheet.ContentType;

    public ReadOnlyMemory<byte> Start() => Sheet.Start(Columns.Select(column => column.Header));

    public ReadOnlyMemory<byte> Lines(IReadOnlyList<StatementView> statements) =>
        Sheet.Rows(statements.Select(statement => Columns.Select(column => column.Value(statement))));

    private static string Moment(DateTime utc) => DutchTime.Sortable(utc);

    private static string? YesNo(bool? value) => value switch
    {
        null => null,
        true => "ja",
        false => "nee",
    };
}
