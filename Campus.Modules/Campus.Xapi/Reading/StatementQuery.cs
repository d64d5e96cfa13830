namespace Campus.Xapi.Reading;

/// <summary>A query on statements (xAPI 1.0.3 Communication 2.1.3), with identifiers as the keys they are indexed by.</summary>
internal sealed record StatementQuery
{
    public long? Agent { get; init; }
    public long? Verb { get; init; }
    public long? Activity { get; init; }
    public Guid? Registration { get; init; }
    public DateTime? Since { get; init; }
    public DateTime? Until { get; init; }
    public bool Ascending { get; init; }
    public int Limit { get; init; }

    /// <summary>The number of the last statement that the reader has; null on the first page.</summary>
    public long? After { get; init; }
}
