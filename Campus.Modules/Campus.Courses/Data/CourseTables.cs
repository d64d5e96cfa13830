using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

internal static class CourseTables
{
    private const int IdLength = 26;
    private const int NameLength = 255;
    private const int KindLength = 50;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Enrolment>(enrolment =>
        {
            enrolment.ToTable("Enrolments");
            enrolment.HasKey(row => row.Id);
            enrolment.Property(row => row.Id).HasMaxLength(IdLength);
            enrolment.Property(row => row.PersonId).HasMaxLength(IdLength);
            enrolment.Property(row => row.CourseId).HasMaxLength(IdLength);
            enrolment.Property(row => row.GroupKind).HasMaxLength(KindLength);
            enrolment.Property(row => row.GroupId).HasMaxLength(IdLength);
            enrolment.Property(row => row.ApplicationId).HasMaxLength(IdLength);
            enrolment.Ignore(row => row.Group);
            // By herself once in a course; for a group once for each application.
            enrolment.HasIndex(row => new { row.PersonId, row.CourseId }).IsUnique().HasFilter("\"GroupId\" IS NULL");
            enrolment.HasIndex(row => row.ApplicationId).IsUnique().HasFilter("\"ApplicationId\" IS NOT NULL");
            enrolment.HasIndex(row => new { row.GroupKind, row.GroupId });
            enrolment.HasIndex(row => row.CourseId);
        });
        model.Entity<Registration>(registration =>
        {
            registration.ToTable("Registrations");
            registration.HasKey(row => row.Id);
            registration.Property(row => row.Id).ValueGeneratedNever();
            registration.Property(row => row.EnrolmentId).HasMaxLength(IdLength);
            registration.Property(row => row.PersonId).HasMaxLength(IdLength);
            registration.Property(row => row.ActorId).HasMaxLength(IdLength);
            registration.Property(row => row.CourseId).HasMaxLength(IdLength);
            registration.Property(row => row.VersionId).HasMaxLength(IdLength);
            registration.Property(row => row.GroupKind).HasMaxLength(KindLength);
            registration.Property(row => row.GroupId).HasMaxLength(IdLength);
            registration.Property(row => row.ApplicationId).HasMaxLength(IdLength);
            registration.Ignore(row => row.Group);
            registration.Property(row => row.CourseTitle).HasMaxLength(NameLength);
            registration.Property(row => row.PositionLesson).HasMaxLength(IdLength);
            registration.Property(row => row.PositionActivity).HasMaxLength(IdLength);
            registration.Property(row => row.NextLesson).HasMaxLength(NameLength);
            registration.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId);
            registration.Property(row => row.DeclinedVersionId).HasMaxLength(IdLength);
            // Nobody moves on twice from the same registration. Without a foreign key, for which SQLite would copy the table.
            registration.HasIndex(row => row.PredecessorId).IsUnique();
            registration.HasIndex(row => new { row.PersonId, row.CourseId });
        });
        model.Entity<ActivityRow>(activity =>
        {
            activity.ToTable("ActivityProgress");
            activity.HasKey(row => new { row.RegistrationId, row.ActivityId });
            activity.Property(row => row.ActivityId).HasMaxLength(IdLength);
            activity.HasOne<Registration>().WithMany().HasForeignKey(row => row.RegistrationId);
        });
        model.Entity<CourseIndex>(index =>
        {
            index.ToTable("CourseIndex");
            index.HasKey(row => row.CourseId);
            index.Property(row => row.CourseId).HasMaxLength(IdLength);
            index.Property(row => row.VersionId).HasMaxLength(IdLength);
            index.Property(row => row.Slug).HasMaxLength(NameLength);
            index.Property(row => row.Title).HasMaxLength(NameLength);
            index.Property(row => row.ThemeId).HasMaxLength(IdLength);
            index.Property(row => row.Form).HasMaxLength(20);
            index.Property(row => row.Level).HasMaxLength(20);
            index.HasIndex(row => row.Slug);
        });
    }
}
