using System.IO.Compression;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>Unpacks an export into a folder of its own, and takes the folder away again.</summary>
internal sealed class RecipeZip : IDisposable
{
    private const int MostFiles = 20_000;
    private const long MostBytes = 2_000_000_000;

    // Text packs well, but nothing that an editor made packs a hundred times smaller.
    private const long MostGrowth = 100;
    private const long SmallestLimit = 10_000_000;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("campus-recipe-");

    private RecipeZip()
    {
    }

    /// <summary>The unpacked <c>Recipe.json</c>.</summary>
    public string Recipe => Path.Combine(Content, "Recipe.json");

    private string Content => Path.Combine(folder.FullName, "content");

    public static RecipeZip Open(string file)
    {
        var zip = new RecipeZip();
        try
        {
            zip.Unpack(file);
            return zip;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException)
        {
            // Damaged, sealed with a password, or with names that no folder can hold.
            zip.Dispose();
            throw new CampusException($"{file} kan niet worden uitgepakt. Maak de export opnieuw.", exception);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Unpack(string file)
    {
        using var archive = Archive(file);
        if (archive.Entries.Count > MostFiles)
        {
            throw new CampusException($"{file} heeft meer dan {MostFiles} bestanden.");
        }
        var most = Math.Min(MostBytes, Math.Max(SmallestLimit, new FileInfo(file).Length * MostGrowth));
        var left = most;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var path = RecipePaths.Target(entry.FullName)
                ?? throw new CampusException($"{file}: ‘{entry.FullName}’ wijst buiten de map van het recept.");
            var target = Path.Combine(Content, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            left -= Copy(entry, target, left);
            if (left < 0)
            {
                throw new CampusException($"{file} is uitgepakt groter dan {most / 1_000_000} MB. Dat kan geen export zijn.");
            }
        }
        if (!File.Exists(Recipe))
        {
            throw new CampusException($"{file} heeft geen Recipe.json.");
        }
    }

    // The length in the header is only what the maker says, so the bytes are counted as they come.
    private static long Copy(ZipArchiveEntry entry, string target, long most)
    {
        using var source = entry.Open();
        using var file = File.Create(target);
        var buffer = new byte[81920];
        var total = 0L;
        int read;
        while (total <= most && (read = source.Read(buffer)) > 0)
        {
            file.Write(buffer, 0, read);
            total += read;
        }
        return total;
    }

    private static ZipArchive Archive(string file)
    {
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (InvalidDataException exception)
        {
            throw new CampusException($"{file} is geen geldig zipbestand.", exception);
        }
    }
}
