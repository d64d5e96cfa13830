using Campus.Xapi.Credentials;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Documents;

/// <summary>What the parameters of a request point at: one document, or all those of an agent or an activity.</summary>
internal sealed record DocumentAddress(DocumentKind Kind)
{
    public long AgentKey { get; init; }

    public string? Activity { get; init; }

    public Guid? Registration { get; init; }

    /// <summary>The id of one document; null for all of them.</summary>
    public string? Id { get; init; }

    /// <summary>Of all documents only those that changed after this moment.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Whether who is held to one launch may come here: to the state of its learner in its activity.</summary>
    public bool IsCoveredBy(LaunchGrant launch) => Kind == DocumentKind.State && launch.Covers(AgentKey, Activity, Registration);

    public long ActivityKey => Activity is null ? 0 : Key.Of(Activity);
}
