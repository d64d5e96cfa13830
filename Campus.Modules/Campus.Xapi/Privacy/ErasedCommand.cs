using System.Globalization;
using Campus.Platform;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Privacy;

/// <summary>
/// The command <c>erased</c>: looks for a person everywhere this campus keeps anything, and says where she is.
/// </summary>
internal sealed class ErasedCommand(
    TracesInTables tables, TracesInFiles files, IOptions<XapiOptions> options) : ICampusCommand
{
    /// <inheritdoc/>
    public string Name => "erased";

    /// <inheritdoc/>
    public IReadOnlyList<string> Usage => ["erased ACTORID   searches every table and file for a person; the exit code is 1 when she is found"];

    /// <inheritdoc/>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not [{ } account])
        {
            throw new CampusException($"Usage: {Usage[0]}");
        }
        var person = new PersonTrace(account, options.Value.HomePage);
        var found = 0;
        await foreach (var (place, count) in tables.FindAsync(person, cancellationToken))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{place}: {count} rows"));
            found++;
        }
        await foreach (var file in files.FindAsync(person, cancellationToken))
        {
            await output.WriteLineAsync(file);
            found++;
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{account} was found in {found} places; {tables.Looked} columns and {files.Looked} files were searched."));
        return found == 0 ? 0 : 1;
    }
}
