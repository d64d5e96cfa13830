using System.Runtime.InteropServices;
using Campus.Platform;
using Microsoft.Data.Sqlite;

namespace Campus.Web.Start;

/// <summary>
/// Keeps what the campus writes from other accounts of the machine: people, the keys that sign cookies, mail and media. New
/// files and folders are the campus's own; those of before are made so.
/// </summary>
internal static partial class PrivateFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    // What the system takes away from whatever a process makes: all that is not the owner's.
    private const int AllButTheOwner = 0b000_111_111;

    public static void MakePrivate(CampusFolders folders, DatabaseOptions database, ILogger logger)
    {
        if (OperatingSystem.IsWindows())
        {
            // Folders of services are private there by themselves.
            return;
        }
        _ = SetMask(AllButTheOwner);
        Directory.CreateDirectory(folders.Data);
        Tighten(folders.Data, OwnFolder, logger);
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder(DatabaseServices.SqliteConnectionString(database, folders)).DataSource;
            foreach (var part in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
            {
                Tighten(part, OwnFile, logger);
            }
        }
    }

    private static void Tighten(string path, UnixFileMode mode, ILogger logger)
    {
        try
        {
#pragma warning disable CA1416 // The caller left already on Windows.
            File.SetUnixFileMode(path, mode);
#pragma warning restore CA1416
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A mounted folder may belong to somebody else and still be writable.
            LogOpen(logger, path, exception);
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetMask(int mask);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} belongs to another account, so others on this machine may be able to read it")]
    private static partial void LogOpen(ILogger logger, string path, Exception exception);
}
