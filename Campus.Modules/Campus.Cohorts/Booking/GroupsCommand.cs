using Campus.Platform;

namespace Campus.Cohorts.Booking;

/// <summary><c>groups verify</c>: whether every seat of every group can be accounted for by its ledger.</summary>
internal sealed class GroupsCommand(SeatVerification verification) : ICampusCommand
{
    public string Name => "groups";

    public IReadOnlyList<string> Usage { get; } =
        ["groups verify       compare all seats with the ledgers of the groups, and name what may not be"];

    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not ["verify"])
        {
            throw new CampusException($"Usage: {Usage[0]}");
        }
        var found = 0;
        await foreach (var finding in verification.FindingsAsync(cancellationToken))
        {
            await output.WriteLineAsync(finding.ToString());
            found++;
        }
        await output.WriteLineAsync(found == 0 ? "All seats can be accounted for" : $"{found} findings");
        return found == 0 ? 0 : 1;
    }
}
