using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Campus.Platform;

/// <summary>
/// Writes tables that a Dutch spreadsheet opens as they are: semicolons, decimal commas, and a mark that it is UTF-8. Every
/// cell is quoted, so that no line break in it begins a row, whatever a reader takes for one; and what would be a formula
/// there stays a text.
/// </summary>
public static class Sheet
{
    /// <summary>The content type of such a table.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private const string FormulaSigns = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";
    private const string LineBreaks = "\r\n\v\f\u0085\u2028\u2029";

    private static readonly CsvConfiguration Configuration = new(DutchTime.Culture)
    {
        Delimiter = ";",
        NewLine = "\r\n",
        ShouldQuote = _ => true,
    };

    /// <summary>How a table begins: the mark, and a row with the names of the columns.</summary>
    public static byte[] Start(IEnumerable<string> columns) => [.. Encoding.UTF8.GetPreamble(), .. Rows([columns])];

    /// <summary>Rows of a table. A number is written as one; everything else is a text.</summary>
    public static byte[] Rows(IEnumerable<IEnumerable<object?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Cell(cell));
                }
                csv.NextRecord();
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(object? value) => value switch
    {
        double number => number.ToString("0.##", DutchTime.Culture),
        _ => Harmless(value?.ToString() ?? ""),
    };

    // An apostrophe makes a text of what would be a formula: at the start, and after each break, for not every program
    // keeps
    // to the quotes.
    private static string Harmless(string text)
    {
        var (harmless, from) = (new StringBuilder(text.Length + 1), 0);
        foreach (var place in GuardsIn(text))
        {
            harmless.Append(text, from, place - from).Append('\'');
            from = place;
        }
        return harmless.Append(text, from, text.Length - from).ToString();
    }

    // Looks from the end to the start, so that each blank is looked at once.
    private static Stack<int> GuardsIn(string text)
    {
        var guards = new Stack<int>();
        var leadsToSign = false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            leadsToSign = FormulaSigns.Contains(text[i], StringComparison.Ordinal) || (leadsToSign && IsBlank(text[i]));
            var begins = i == 0 || LineBreaks.Contains(text[i - 1], StringComparison.Ordinal);
            var isBlankStart = i == 0 && (text[i] == '\t' || LineBreaks.Contains(text[i], StringComparison.Ordinal));
            if ((begins && leadsToSign) || isBlankStart)
            {
                guards.Push(i);
            }
        }
        return guards;
    }

    private static bool IsBlank(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.Format;
}
