using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>A meeting of a published group.</summary>
internal sealed class MeetingIndex
{
    public required string CohortId { get; init; }

    /// <summary>The nested item; the same for as long as the meeting is, whenever it is held.</summary>
    public required string MeetingId { get; init; }

    public required string Title { get; set; }
    public DateTime StartUtc { get; set; }
    public DateTime EndUtc { get; set; }
    public string? Place { get; set; }
    public string? Link { get; set; }

    /// <summary>When what a calendar tells of it last changed.</summary>
    public DateTime ChangedUtc { get; set; }

    /// <summary>Rises when it is given another time, or no time.</summary>
    public int TimeRevision { get; set; }

    /// <summary>Rises when it is given another place or link.</summary>
    public int PlaceRevision { get; set; }

    /// <summary>When it was taken out of the group; it stays to be told about.</summary>
    public DateTime? CancelledUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<MeetingIndex>(meeting =>
    {
        meeting.ToTable("MeetingIndex");
        meeting.HasKey(row => new { row.CohortId, row.MeetingId });
        meeting.Property(row => row.MeetingId).HasMaxLength(CohortTables.IdLength);
        meeting.Property(row => row.CohortId).HasMaxLength(CohortTables.IdLength);
        meeting.Property(row => row.Title).HasMaxLength(CohortTables.NameLength);
        meeting.Property(row => row.Place).HasMaxLength(CohortTables.NameLength);
        meeting.HasIndex(row => new { row.CohortId, row.StartUtc });
    });
}
