using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.TwoSteps;

/// <summary>The command <c>two-steps</c>: for the only administrator, who lost everything and whom nobody else can help.</summary>
internal sealed class TwoStepsCommand(CampusDb db, UserManager<CampusUser> users, TwoStepChanges steps) : ICampusCommand
{
    /// <inheritdoc/>
    public string Name => "two-steps";

    /// <inheritdoc/>
    public IReadOnlyList<string> Usage => ["two-steps off ADDRESS   lets somebody sign in with the password alone, and ends their sessions"];

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not ["off", { } address])
        {
            throw new CampusException($"Usage: {Usage[0]}");
        }
        var user = await users.FindByEmailAsync(address) ?? throw new CampusException($"Nobody has an account with {address}.");
        if (user.TwoStepsSinceUtc is null)
        {
            throw new CampusException($"{address} does not sign in with two steps.");
        }
        await db.InTransactionAsync(token => steps.ResetAsync(user, "Op de opdrachtregel van de server", token), cancellationToken);
        await output.WriteLineAsync($"{address} signs in with the password alone.");
        return 0;
    }
}
