using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>
/// One time that somebody takes a course, on the version it was pinned to at the start or on a later one in which only
/// words differ (xAPI "registration"). Who moves on to another version gets a new one that names this as its predecessor
/// (rule R11). The columns from <see cref="LessonsDone"/> on are a projection of statements.
/// </summary>
internal sealed class Registration
{
    public required Guid Id { get; init; }
    public required string EnrolmentId { get; init; }
    public required string PersonId { get; init; }
    public required string ActorId { get; init; }
    public required string CourseId { get; init; }
    public required string VersionId { get; set; }
    public required string CourseTitle { get; set; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>
    /// The registration that this one came after: in the same enrolment, or before she came in with a group.
    /// </summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>
    /// The group of the enrolment, so that no page needs a second row to know what a course is open for.
    /// </summary>
    public string? GroupKind { get; private set; }

    /// <inheritdoc cref="GroupKind"/>
    public string? GroupId { get; private set; }

    /// <inheritdoc cref="GroupKind"/>
    public string? ApplicationId { get; private set; }

    public EnrolmentGroup? Group
    {
        get => GroupId is null ? null : new(GroupKind!, GroupId, ApplicationId!);
        set => (GroupKind, GroupId, ApplicationId) = (value?.Kind, value?.Id, value?.ApplicationId);
    }

    /// <summary>When the enrolment was ended in this registration.</summary>
    public DateTime? WithdrawnUtc { get; set; }

    /// <summary>When the learner moved on to another version: the moment that the statement of it was stored.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>The version she does not want to move to now.</summary>
    public string? DeclinedVersionId { get; set; }

    /// <summary>Where the learner is: a bookmark, moved by acting and by looking.</summary>
    public string? PositionLesson { get; set; }

    /// <inheritdoc cref="PositionLesson"/>
    public string? PositionActivity { get; set; }

    public int LessonsDone { get; set; }
    public int LessonsToDo { get; set; }
    public int MinutesLeft { get; set; }
    public string? NextLesson { get; set; }
    public DateTime LastUtc { get; set; }
    public DateTime? SatisfiedUtc { get; set; }

    /// <summary>
    /// The modules with their dates (<see cref="Progress.ModuleState"/>); null in a row from before there was this
    /// column, until it is worked out.
    /// </summary>
    public string? Modules { get; set; }

    /// <summary>The ids of activities that were done in the predecessor and are asked again.</summary>
    public string Renewed { get; set; } = "";

    /// <summary>The ids of activities that the predecessor did not have.</summary>
    public string Added { get; set; } = "";

    public static void Configure(ModelBuilder model) => model.Entity<Registration>(registration =>
    {
        registration.ToTable("Registrations");
        registration.HasKey(row => row.Id);
        registration.Property(row => row.Id).ValueGeneratedNever();
        registration.Property(row => row.EnrolmentId).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.PersonId).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.ActorId).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.CourseId).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.VersionId).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.GroupKind).HasMaxLength(EnrolmentGroup.LongestKind);
        registration.Property(row => row.GroupId).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.ApplicationId).HasMaxLength(CourseTables.IdLength);
        registration.Ignore(row => row.Group);
        registration.Property(row => row.CourseTitle).HasMaxLength(CourseTables.NameLength);
        registration.Property(row => row.PositionLesson).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.PositionActivity).HasMaxLength(CourseTables.IdLength);
        registration.Property(row => row.NextLesson).HasMaxLength(CourseTables.NameLength);
        registration.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId);
        registration.Property(row => row.DeclinedVersionId).HasMaxLength(CourseTables.IdLength);
        // Nobody moves on twice from the same registration. Without a foreign key, for which SQLite would copy the table.
        registration.HasIndex(row => row.PredecessorId).IsUnique();
        registration.HasIndex(row => new { row.PersonId, row.CourseId });
    });
}
