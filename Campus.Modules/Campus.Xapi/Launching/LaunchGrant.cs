using Campus.Xapi.Documents;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Launching;

/// <summary>What a key for one launch allows: statements and state of one learner in one activity.</summary>
/// <param name="Agent">The learner, by her key.</param>
/// <param name="Activity">The activity's IRI.</param>
/// <param name="Registration">The registration; null when any will do.</param>
/// <param name="ExpiresUtc">When it ends.</param>
/// <param name="Issuer">The credential that asked for it; null for the campus itself.</param>
internal sealed record LaunchGrant(long Agent, string Activity, Guid? Registration, DateTime ExpiresUtc, string? Issuer)
{
    private static readonly char[] PartMarks = ['/', '#', '?'];

    public bool Covers(StatementKeys statement) =>
        statement.ActorKey == Agent && IsWithin(statement.Activity) && IsOf(statement.Registration);

    public bool Covers(DocumentAddress document) =>
        document.Kind == DocumentKind.State && document.AgentKey == Agent && IsWithin(document.Activity) && IsOf(document.Registration);

    private bool IsOf(Guid? registration) => Registration is null || registration == Registration;

    private bool IsWithin(string? activity) =>
        activity is not null && activity.StartsWith(Activity, StringComparison.Ordinal)
        && (activity.Length == Activity.Length || PartMarks.Contains(Activity[^1]) || PartMarks.Contains(activity[Activity.Length]));
}
