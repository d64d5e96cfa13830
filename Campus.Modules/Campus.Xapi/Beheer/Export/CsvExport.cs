using System.Globalization;
using System.Text;
using Campus.Platform;
using Campus.Xapi.Beheer.Sentences;
using Campus.Xapi.Beheer.Statements;
using CsvHelper;
using CsvHelper.Configuration;

namespace Campus.Xapi.Beheer.Export;

/// <summary>
/// A table that a Dutch spreadsheet opens as it is: semicolons, decimal commas, and a mark that it is UTF-8. What would
/// be a formula there stays a text.
/// </summary>
internal sealed class CsvExport : IExportFormat
{
    private static readonly CsvConfiguration Configuration = new(DutchTime.Culture)
    {
        Delimiter = ";",
        NewLine = "\r\n",
    };

    private static readonly char[] StartsFormula = ['=', '@', '+', '-', '\t', '\r'];

    private static readonly (string Header, Func<StatementView, string?> Value)[] Columns =
    [
        ("Gebeurd op", view => Moment(view.Moment)),
        ("Naam", view => view.Name),
        ("Persoon", view => view.Person),
        ("Uitspraak", view => view.Sentence.ToString()),
        ("Werkwoord", view => view.Verb),
        ("Waarover", view => view.Thing),
        ("Gelukt", view => YesNo(view.Outcome.Success)),
        ("Afgerond", view => YesNo(view.Outcome.Completion)),
        ("Score in procenten", view => Number(view.Outcome.Percent)),
        ("Score", view => view.Outcome.Percent is null ? view.Outcome.Score : null),
        ("Duur in minuten", view => view.Outcome.Duration is { } duration ? Number(DurationWords.Length(duration)?.TotalMinutes) : null),
        ("Antwoord", view => view.Outcome.Response),
        ("Ingetrokken", view => YesNo(view.IsVoided)),
        ("Registratie", view => view.Registration?.ToString()),
        ("Adres van het werkwoord", view => view.VerbId),
        ("Adres van de activiteit", view => view.ActivityId),
        ("Opgeslagen op", view => Moment(view.Stored)),
        ("Nummer van de uitspraak", view => view.Id.ToString()),
    ];

    public string ContentType => "text/csv; charset=utf-8";

    public ReadOnlyMemory<byte> Start() => Write(
        Encoding.UTF8.GetPreamble(),
        csv =>
        {
            foreach (var (header, _) in Columns)
            {
                csv.WriteField(header);
            }
            csv.NextRecord();
        });

    public ReadOnlyMemory<byte> Lines(IReadOnlyList<StatementView> statements) => Write(
        [],
        csv =>
        {
            foreach (var statement in statements)
            {
                foreach (var (_, value) in Columns)
                {
                    csv.WriteField(Harmless(value(statement)));
                }
                csv.NextRecord();
            }
        });

    private static byte[] Write(byte[] before, Action<CsvWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration, leaveOpen: true))
        {
            write(csv);
        }
        return [.. before, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A number may start with a minus; any text that starts like a formula is told to be a text.
    private static string? Harmless(string? text) =>
        text is { Length: > 0 } && StartsFormula.Contains(text[0]) && !decimal.TryParse(text, NumberStyles.Number, DutchTime.Culture, out _)
            ? "'" + text
            : text;

    private static string Moment(DateTime utc) => DutchTime.Sortable(utc);

    private static string? Number(double? number) => number?.ToString("0.##", DutchTime.Culture);

    private static string? YesNo(bool? value) => value switch
    {
        null => null,
        true => "ja",
        false => "nee",
    };
}
