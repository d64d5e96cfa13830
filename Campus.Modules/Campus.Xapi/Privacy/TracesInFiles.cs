using System.Runtime.CompilerServices;
using System.Text;
using Campus.Platform;
using Microsoft.Data.Sqlite;

namespace Campus.Xapi.Privacy;

/// <summary>
/// Looks for a person in the bytes of every file below the data folder: also in what a database left behind in its
/// own.
/// </summary>
internal sealed class TracesInFiles(CampusFolders folders)
{
    private const int BlockSize = 1 << 20;

    /// <summary>How many files were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>The files with her account name in them, as paths within the data folder.</summary>
    public async IAsyncEnumerable<string> FindAsync(
        PersonTrace person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Closing a file ends the locks that this process has on it, SQLite's as well: none may be held.
        SqliteConnection.ClearAllPools();
        var wanted = Encoding.UTF8.GetBytes(person.Account);
        foreach (var path in Directory.EnumerateFiles(folders.Data, "*", SearchOption.AllDirectories))
        {
            if (await ContainsAsync(path, wanted, cancellationToken))
            {
                yield return Path.GetRelativePath(folders.Data, path);
            }
        }
    }

    private async Task<bool> ContainsAsync(string path, byte[] wanted, CancellationToken cancellationToken)
    {
        var block = new byte[BlockSize];
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Looked++;
            var kept = 0;
            while (await file.ReadAsync(block.AsMemory(kept), cancellationToken) is > 0 and var read)
            {
                var filled = block.AsSpan(0, kept + read);
                if (filled.IndexOf(wanted) >= 0)
                {
                    return true;
                }
                // What is looked for may lie across two blocks.
                kept = Math.Min(wanted.Length - 1, filled.Length);
                filled[^kept..].CopyTo(block);
            }
        }
        catch (FileNotFoundException)
        {
            // Gone since the folder was listed: nobody is in it any more.
        }
        return false;
    }
}
