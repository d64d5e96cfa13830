using Campus.Accounts.Data;
using Campus.Accounts.TwoSteps;
using Campus.Platform;

namespace Campus.Accounts.Beheer.People;

/// <summary>Turns two steps off for somebody who lost their telephone and their recovery codes.</summary>
internal sealed class TwoStepReset(CampusDb db, TwoStepChanges steps, GivenRights rights, ICurrentUser self)
{
    /// <summary>Turns them off and ends all sessions of this person.</summary>
    /// <returns>Null when it was done, or why it was not.</returns>
    public Task<string?> ResetAsync(CampusUser user, string reason, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (user.Id == self.Id)
                {
                    return "Je eigen twee stappen zet je uit op je profiel, met je wachtwoord.";
                }
                if (!await rights.MayChangeAsync(user, token))
                {
                    return UserChanges.MayDoMore;
                }
                await steps.ResetAsync(user, reason, token);
                return null;
            },
            cancellationToken);
}
