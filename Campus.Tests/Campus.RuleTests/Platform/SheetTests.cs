using System.Globalization;
using System.Text;
using Campus.Platform;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Platform;

/// <summary>Whatever text people put in, a table that is taken along has the rows that were written and no formulas.</summary>
public sealed class SheetTests
{
    private const string Signs = "=+-@\t\r";
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true);

    // What breaks tables, more often than chance would have it.
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", ";", ",", "\"", "\"\"", "'", " ", "\0", "\uFF1D", "\u00A0", "\uFEFF", "\uD83D", "1+1", "HYPERLINK(\"x\")"),
        ArbMap.Default.GeneratorFor<char>().Select(sign => sign.ToString()));

    private static readonly Gen<string> Text = Pieces.ListOf().Select(string.Concat);

    [Fact]
    public void Any_text_is_one_cell_of_one_row_and_never_a_formula() =>
        Check.One(Many, Prop.ForAll(Text.ArrayOf(3).ToArbitrary(), texts =>
        {
            var rows = Read(Sheet.Rows([texts, ["einde", "", ""]]));
            rows.Count.ShouldBe(2);
            rows[1].ShouldBe(["einde", "", ""]);
            rows[0].Length.ShouldBe(3);
            rows[0].ShouldAllBe(cell => cell.Length == 0 || !Signs.Contains(cell[0]));
            rows[0].Select(Plain).ShouldBe(texts.Select(Kept).Select(Plain));
        }));

    [Fact]
    public void A_reader_that_does_not_keep_to_the_quotes_finds_no_formula_either() =>
        Check.One(Many, Prop.ForAll(Text.ToArbitrary(), text =>
        {
            var lines = Encoding.UTF8.GetString(Sheet.Rows([[text]])).Split(['\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029']);
            lines.ShouldAllBe(line => line.TrimStart().Length == 0 || !"=+-@".Contains(line.TrimStart()[0]));
        }));

    [Theory]
    [InlineData("Sam\n=1+1", "Sam\n'=1+1")]
    [InlineData("\n=1+1", "'\n'=1+1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("-12,5", "'-12,5")]
    [InlineData("a-b=c", "a-b=c")]
    [InlineData("regel\r\nregel", "regel\r\nregel")]
    [InlineData("\t", "'\t")]
    public void A_text_keeps_what_it_says(string text, string expected) => Read(Sheet.Rows([[text]]))[0].ShouldBe([expected]);

    [Fact]
    public void A_number_stays_a_number_also_below_zero() =>
        Encoding.UTF8.GetString(Sheet.Rows([[-12.5, 3.0, null]])).ShouldBe("\"-12,5\";\"3\";\"\"\r\n");

    private static string Plain(string text) => text.Replace("'", "", StringComparison.Ordinal);

    // Half a surrogate pair is no text, and is written as the sign that says so.
    private static string Kept(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static List<string[]> Read(byte[] sheet)
    {
        using var reader = new StreamReader(new MemoryStream(sheet), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", IgnoreBlankLines = false });
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. csv.Record!]);
        }
        return rows;
    }
}
