using Campus.Media.Pdf;

namespace Campus.Media;

/// <summary>Work that this program does as a child of a campus, before there is a campus in the process.</summary>
public static class ApartWork
{
    /// <summary>Does the work that the arguments ask for, and says whether they asked for any.</summary>
    /// <param name="arguments">The program's own arguments.</param>
    /// <param name="output">Where the answer goes, as one line.</param>
    public static bool TryRun(string[] arguments, TextWriter output)
    {
        if (arguments is not [PdfReading.Word, var path])
        {
            return false;
        }
        PdfReading.Run(path, output);
        return true;
    }
}
