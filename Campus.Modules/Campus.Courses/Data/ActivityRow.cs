using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>How far a registration is with one activity: a projection of statements.</summary>
internal sealed class ActivityRow
{
    public required Guid RegistrationId { get; init; }
    public required string ActivityId { get; init; }
    public int Attempts { get; set; }
    public bool Right { get; set; }
    public string Chosen { get; set; } = "";
    public string Choices { get; set; } = "";
    public DateTime FirstUtc { get; set; }
    public DateTime LastUtc { get; set; }
    public DateTime? DoneUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ActivityRow>(activity =>
    {
        activity.ToTable("ActivityProgress");
        activity.HasKey(row => new { row.RegistrationId, row.ActivityId });
        activity.Property(row => row.ActivityId).HasMaxLength(CourseTables.IdLength);
        activity.HasOne<Registration>().WithMany().HasForeignKey(row => row.RegistrationId);
    });
}
