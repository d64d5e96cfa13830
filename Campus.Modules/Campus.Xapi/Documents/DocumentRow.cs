using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Documents;

/// <summary>The table of documents as migrations know it. Rows are written by hand-written SQL only.</summary>
internal sealed class DocumentRow
{
    public const int LongestContentType = 255;

    public DocumentKind Kind { get; init; }

    /// <summary>The key of the agent's identifier; 0 for a document of an activity alone.</summary>
    public long AgentKey { get; init; }

    /// <summary>The key of the activity's IRI; 0 for a document of an agent alone.</summary>
    public long ActivityKey { get; init; }

    /// <summary>
    /// The registration in lower case; empty without one, for nothing is unlike every other nothing in a key.
    /// </summary>
    public required string Registration { get; init; }

    /// <summary>The key of <see cref="DocumentId"/>, which can be of any length.</summary>
    public long IdKey { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>The IRI of the activity; null for a document of an agent alone.</summary>
    public string? Activity { get; init; }

    public required string ContentType { get; init; }
    public required byte[] Content { get; init; }
    public required string ETag { get; init; }
    public DateTime Updated { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<DocumentRow>(document =>
    {
        document.ToTable("XapiDocuments");
        document.HasKey(row => new { row.Kind, row.AgentKey, row.ActivityKey, row.Registration, row.IdKey });
        document.Property(row => row.Registration).HasMaxLength(36);
        document.Property(row => row.ContentType).HasMaxLength(LongestContentType);
        document.Property(row => row.ETag).HasMaxLength(40);
    });
}

/// <summary>The resources that keep documents (xAPI 1.0.3 Communication 2.3, 2.6 and 2.7).</summary>
internal enum DocumentKind
{
    State = 1,
    AgentProfile = 2,
    ActivityProfile = 3,
}
