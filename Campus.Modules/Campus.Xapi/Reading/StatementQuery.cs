namespace Campus.Xapi.Reading;

/// <summary>
/// A query on statements (xAPI 1.0.3 Communication 2.1.3), with identifiers as the keys they are indexed by.
/// </summary>
internal sealed record StatementQuery
{
    public long? Agent { get; init; }
    public long? Verb { get; init; }
    public long? Activity { get; init; }
    public Guid? Registration { get; init; }
    public DateTime? Since { get; init; }
    public DateTime? Until { get; init; }
    public bool RelatedAgents { get; init; }
    public bool RelatedActivities { get; init; }

    /// <summary>Whether to find the voided statements instead of those that stand; no parameter of the API.</summary>
    public bool Voided { get; init; }

    public bool Ascending { get; init; }
    public StatementFormat Format { get; init; }

    /// <summary>Whether the files of the statements come along.</summary>
    public bool Attachments { get; init; }

    public int Limit { get; init; }

    /// <summary>
    /// The moment of the last statement that the reader has, see <see cref="Data.Moment"/>; null on the first page.
    /// </summary>
    public long? After { get; init; }
}

/// <summary>How a statement is written in an answer.</summary>
internal enum StatementFormat
{
    /// <summary>As it was stored.</summary>
    Exact,

    /// <summary>Agents, activities, verbs and groups by nothing but what identifies them.</summary>
    Ids,

    /// <summary>Activities as the store knows them best, and every text in one language.</summary>
    Canonical,
}
