using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Review;

/// <summary>Somebody asks somebody else to look at a draft.</summary>
internal sealed class ReviewRequest
{
    public const string Open = "open";
    public const string Approved = "approved";
    public const string Returned = "returned";

    /// <summary>No answer is needed any more: it was published, or the question was taken back.</summary>
    public const string Closed = "closed";

    public required string Id { get; init; }
    public required string ContentItemId { get; init; }
    public string? AskedById { get; init; }
    public string? AskedByName { get; init; }
    public DateTime AskedUtc { get; init; }

    /// <summary>The person who is asked; null when a role is.</summary>
    public string? ToPersonId { get; init; }

    /// <summary>The role that is asked; null when a person is.</summary>
    public string? ToRole { get; init; }

    /// <summary>The name of the person or the role at the time.</summary>
    public required string ToName { get; init; }

    public string? Note { get; init; }
    public required string State { get; set; }
    public string? AnsweredByName { get; set; }
    public DateTime? AnsweredUtc { get; set; }
    public string? Answer { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ReviewRequest>(request =>
    {
        request.ToTable("ReviewRequests");
        request.HasKey(row => row.Id);
        request.Property(row => row.Id).HasMaxLength(26);
        request.Property(row => row.ContentItemId).HasMaxLength(26);
        request.Property(row => row.AskedById).HasMaxLength(26);
        request.Property(row => row.AskedByName).HasMaxLength(255);
        request.Property(row => row.ToPersonId).HasMaxLength(26);
        request.Property(row => row.ToRole).HasMaxLength(255);
        request.Property(row => row.ToName).HasMaxLength(255);
        request.Property(row => row.Note).HasMaxLength(1000);
        request.Property(row => row.State).HasMaxLength(10);
        request.Property(row => row.AnsweredByName).HasMaxLength(255);
        request.Property(row => row.Answer).HasMaxLength(1000);
        request.HasIndex(row => new { row.ContentItemId, row.AskedUtc });
        request.HasIndex(row => new { row.State, row.ToPersonId });
        request.HasIndex(row => new { row.State, row.ToRole });
        request.HasIndex(row => new { row.State, row.AskedById });
    });
}
