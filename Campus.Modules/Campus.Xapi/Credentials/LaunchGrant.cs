using Campus.Xapi.Statements;

namespace Campus.Xapi.Credentials;

/// <summary>What a key for one launch allows: statements and state of one learner in one activity.</summary>
/// <param name="Agent">The learner, by her key.</param>
/// <param name="Activity">The activity's IRI.</param>
/// <param name="Registration">The registration; null when any will do.</param>
/// <param name="ExpiresUtc">When it ends.</param>
/// <param name="Issuer">The credential that asked for it; null for the campus itself.</param>
internal sealed record LaunchGrant(long Agent, string Activity, Guid? Registration, DateTime ExpiresUtc, string? Issuer)
{
    private static readonly char[] PartMarks = ['/', '#', '?'];

    public bool Covers(StatementKeys statement) => Covers(statement.ActorKey, statement.Activity, statement.Registration);

    /// <summary>Whether it is for what an agent does or keeps in an activity.</summary>
    public bool Covers(long? agent, string? activity, Guid? registration) =>
        agent == Agent && IsWithin(activity) && IsOf(registration);

    private bool IsOf(Guid? registration) => Registration is null || registration == Registration;

    private bool IsWithin(string? activity) =>
        activity is not null && activity.StartsWith(Activity, StringComparison.Ordinal)
        && (activity.Length == Activity.Length || PartMarks.Contains(Activity[^1]) || PartMarks.Contains(activity[Activity.Length]));
}
