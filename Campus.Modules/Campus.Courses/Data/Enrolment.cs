using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>
/// A person in a course, by herself or for a group. Owns the registrations that this person has in it for that reason,
/// one after the other.
/// </summary>
internal sealed class Enrolment
{
    public required string Id { get; init; }
    public required string PersonId { get; init; }
    public required string CourseId { get; init; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>
    /// The kind of the group it is for; null, like what comes next, for who takes the course by herself.
    /// </summary>
    public string? GroupKind { get; private set; }

    public string? GroupId { get; private set; }

    /// <summary>The application by which she came into the group: one enrolment each.</summary>
    public string? ApplicationId { get; private set; }

    public EnrolmentGroup? Group
    {
        get => GroupId is null ? null : new(GroupKind!, GroupId, ApplicationId!);
        set => (GroupKind, GroupId, ApplicationId) = (value?.Kind, value?.Id, value?.ApplicationId);
    }

    public static void Configure(ModelBuilder model) => model.Entity<Enrolment>(enrolment =>
    {
        enrolment.ToTable("Enrolments");
        enrolment.HasKey(row => row.Id);
        enrolment.Property(row => row.Id).HasMaxLength(CourseTables.IdLength);
        enrolment.Property(row => row.PersonId).HasMaxLength(CourseTables.IdLength);
        enrolment.Property(row => row.CourseId).HasMaxLength(CourseTables.IdLength);
        enrolment.Property(row => row.GroupKind).HasMaxLength(EnrolmentGroup.LongestKind);
        enrolment.Property(row => row.GroupId).HasMaxLength(CourseTables.IdLength);
        enrolment.Property(row => row.ApplicationId).HasMaxLength(CourseTables.IdLength);
        enrolment.Ignore(row => row.Group);
        // By herself once in a course; for a group once for each application.
        enrolment.HasIndex(row => new { row.PersonId, row.CourseId }).IsUnique().HasFilter("\"GroupId\" IS NULL");
        enrolment.HasIndex(row => row.ApplicationId).IsUnique().HasFilter("\"ApplicationId\" IS NOT NULL");
        enrolment.HasIndex(row => new { row.GroupKind, row.GroupId });
        enrolment.HasIndex(row => row.CourseId);
    });
}
