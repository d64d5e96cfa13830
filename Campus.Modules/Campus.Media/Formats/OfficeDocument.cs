using System.IO.Compression;
using System.Text;
using Campus.Contents;

namespace Campus.Media.Formats;

/// <summary>Judges office documents: zip files from first to last byte, with the right parts and nothing that runs.</summary>
internal static class OfficeDocument
{
    private const int MostEntries = 5000;
    private const long LargestInside = 500_000_000;
    private const int EndRecord = 22;
    private const string Damaged = "Het document is beschadigd. Open het, bewaar het opnieuw en probeer het nog eens.";
    private const string Macros = "In het document zitten macro’s of andere programma’s. Bewaar het zonder macro’s en probeer het nog eens.";

    private static readonly string[] Running = [".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".jar", ".html", ".htm"];

    public static Examined Examine(ByteWalk walk, string mainPart) => Open(
        walk,
        zip => zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry(mainPart) is not null);

    public static Examined ExamineOpen(ByteWalk walk, string contentType) => Open(
        walk,
        zip => zip.GetEntry("mimetype") is { Length: < 100 } entry && Text(entry) == contentType && zip.GetEntry("content.xml") is not null);

    private static Examined Open(ByteWalk walk, Func<ZipArchive, bool> isRight)
    {
        if (!FillsTheFile(walk))
        {
            return new Examined("Voor of achter het document zit nog iets anders in het bestand. Open het, bewaar het opnieuw en probeer het nog eens.");
        }
        try
        {
            using var zip = new ZipArchive(walk.Stream, ZipArchiveMode.Read, leaveOpen: true);
            return Wrong(zip, isRight) is { } wrong ? new Examined(wrong) : new Examined();
        }
        catch (InvalidDataException)
        {
            // The framework found that the zip contradicts itself.
            return new Examined(Damaged);
        }
    }

    private static string? Wrong(ZipArchive zip, Func<ZipArchive, bool> isRight)
    {
        // One by one before together: what large files say of themselves may add up to more than a number holds.
        if (zip.Entries.Count > MostEntries || zip.Entries.Any(entry => entry.Length > LargestInside) || zip.Entries.Sum(entry => entry.Length) > LargestInside)
        {
            return "Het document wordt uitgepakt veel te groot.";
        }
        if (zip.Entries.Any(entry => entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.StartsWith('/') || entry.FullName.AsSpan().ContainsAny('\\', '\0', ':')))
        {
            return Damaged;
        }
        if (zip.Entries.Any(entry => entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
            || Running.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)))
        {
            return Macros;
        }
        if (!isRight(zip))
        {
            return "Dit is een zip-bestand met een andere extensie, geen document. Bewaar het document opnieuw in je tekstverwerker.";
        }
        return Unpacks(zip) ? null : "Het document wordt uitgepakt veel te groot.";
    }

    // What the zip says about its sizes may be a lie: only unpacking tells.
    private static bool Unpacks(ZipArchive zip)
    {
        var buffer = new byte[81920];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            var size = 0L;
            for (var count = content.Read(buffer); count > 0; count = content.Read(buffer))
            {
                size += count;
                total += count;
                if (total > LargestInside || size > entry.Length)
                {
                    return false;
                }
            }
        }
        return true;
    }

    // The last record says where the list of entries is; together they end exactly at the end of the file.
    private static bool FillsTheFile(ByteWalk walk)
    {
        if (walk.Length < EndRecord || walk.U32Little() != 0x04034b50)
        {
            return false;
        }
        walk.GoTo(walk.Length - EndRecord);
        if (walk.U32Little() != 0x06054b50)
        {
            return false;
        }
        walk.Skip(8);
        var (size, offset) = (walk.U32Little(), walk.U32Little());
        return !walk.Broken && size + (long)offset + EndRecord == walk.Length;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim();
    }
}
