using System.Globalization;
using Campus.Platform;

namespace Campus.Xapi.Privacy;

/// <summary>The command <c>erase</c>: takes a person out of the record store.</summary>
internal sealed class EraseCommand(Erasure erasure) : ICampusCommand
{
    /// <inheritdoc/>
    public string Name => "erase";

    /// <inheritdoc/>
    public IReadOnlyList<string> Usage => ["erase ACTORID   takes a person out of the learning records; run 'erased' after it for proof"];

    /// <inheritdoc/>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not [{ } account])
        {
            throw new CampusException($"Usage: {Usage[0]}");
        }
        var count = await erasure.EraseAsync(account, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} statements rewritten without {account}."));
        return 0;
    }
}
