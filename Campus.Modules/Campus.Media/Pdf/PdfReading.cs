using System.Globalization;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Campus.Media.Pdf;

/// <summary>
/// Reads a PDF whole, the way a viewer would, and looks for what acts by itself: scripts, programs to start, forms with
/// code. Runs in a process of its own, see <see cref="PdfJudge"/>: the reader follows nesting as deep as a file makes it.
/// </summary>
internal static class PdfReading
{
    /// <summary>The first word on the command line that asks for this work.</summary>
    public const string Word = "judge-pdf";

    public const string Acts = "acts";
    public const string Locked = "locked";
    public const string Unreadable = "unreadable";
    public const string Pages = "pages";

    // Names are from ISO 32000-1: actions in table 198, the name tree in 31, forms in 218, rich media in its adobe extension.
    private static readonly HashSet<string> Acting = new(StringComparer.Ordinal)
    {
        "/JS", "/JavaScript", "/XFA", "/Launch", "/ImportData", "/SubmitForm", "/RichMedia", "/RichMediaExecute",
    };

    /// <summary>Writes what it found as one line: a word, and after <see cref="Pages"/> the number of pages.</summary>
    public static void Run(string path, TextWriter output) => output.WriteLine(Find(path));

    private static string Find(string path)
    {
        try
        {
            using var content = File.OpenRead(path);
            using var document = PdfReader.Open(content, PdfDocumentOpenMode.Import);
            return document.Internals.GetAllObjects().Any(ActsAnywhere) || PdfSecondTable.MayAct(File.ReadAllBytes(path), Acting.Contains)
                ? Acts
                : string.Create(CultureInfo.InvariantCulture, $"{Pages} {document.PageCount}");
        }
        catch (PdfReaderException exception) when (exception.Message.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return Locked;
        }
#pragma warning disable CA1031 // Whatever the reader stumbles over: a file that it cannot read to the end is not taken.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Unreadable;
        }
    }

    private static bool ActsAnywhere(PdfObject found)
    {
        Stack<PdfItem> open = new([found]);
        while (open.TryPop(out var item))
        {
            if (item is PdfDictionary dictionary)
            {
                if (ActsItself(dictionary))
                {
                    return true;
                }
                Push(open, dictionary.Elements.Values);
            }
            else if (item is PdfArray array)
            {
                Push(open, array.Elements);
            }
        }
        return false;
    }

    private static bool ActsItself(PdfDictionary dictionary) =>
        dictionary.Elements.Any(entry => Acting.Contains(entry.Key) || (entry.Value is PdfName name && Acting.Contains(name.Value)));

    // What a reference leads to is among all objects already; following it might go round for ever.
    private static void Push(Stack<PdfItem> open, IEnumerable<PdfItem?> items)
    {
        foreach (var item in items.Where(item => item is PdfDictionary or PdfArray))
        {
            open.Push(item!);
        }
    }
}
