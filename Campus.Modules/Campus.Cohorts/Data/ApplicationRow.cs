using Campus.Cohorts.Seats;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>
/// One person's application for a group: what the ledger comes to for her. The keys refuse one seat for two and one
/// person twice, also when the code is wrong.
/// </summary>
internal sealed class ApplicationRow
{
    private const string IsActive =
        $"\"Status\" IN ('{nameof(ApplicationStatus.Requested)}', '{nameof(ApplicationStatus.Waitlisted)}', "
        + $"'{nameof(ApplicationStatus.Offered)}', '{nameof(ApplicationStatus.Seated)}')";

    public Guid Id { get; init; }
    public required string CohortId { get; init; }
    public string? PersonId { get; set; }
    public string? OrganisationId { get; init; }
    public int QueueNo { get; init; }
    public ApplicationStatus Status { get; set; }
    public int? Slot { get; set; }
    public DateTime? OfferUntilUtc { get; set; }
    public DateTime AppliedUtc { get; init; }
    public required string Via { get; init; }
    public bool LateCancel { get; set; }
    public Guid? PartyId { get; set; }
    public Guid? SubstituteForId { get; init; }
    public Guid? PoolId { get; init; }
    public long? OverrideSeq { get; set; }

    public Application Application => new(Id, new(PersonId, OrganisationId), QueueNo, Status)
    {
        Slot = Slot,
        OfferUntilUtc = OfferUntilUtc,
        LateCancel = LateCancel,
        PartyId = PartyId,
        SubstituteForId = SubstituteForId,
        PoolId = PoolId,
        OverrideSeq = OverrideSeq,
    };

    public void Take(Application application)
    {
        (Status, Slot, OfferUntilUtc) = (application.Status, application.Slot, application.OfferUntilUtc);
        (LateCancel, PartyId, OverrideSeq) = (application.LateCancel, application.PartyId, application.OverrideSeq);
        PersonId = application.Applicant.PersonId;
    }

    public static void Configure(ModelBuilder model) => model.Entity<ApplicationRow>(application =>
    {
        application.ToTable("Applications");
        application.HasKey(row => row.Id);
        application.Property(row => row.Id).ValueGeneratedNever();
        application.Property(row => row.CohortId).HasMaxLength(CohortTables.IdLength);
        application.Property(row => row.PersonId).HasMaxLength(CohortTables.IdLength);
        application.Property(row => row.OrganisationId).HasMaxLength(CohortTables.IdLength);
        application.Property(row => row.Status).HasConversion<string>().HasMaxLength(CohortTables.WordLength);
        application.Property(row => row.Via).HasMaxLength(CohortTables.WordLength);
        application.Ignore(row => row.Application);
        // A substitute has the number of a row that is closed.
        application.HasIndex(row => new { row.CohortId, row.QueueNo }).IsUnique().HasFilter(IsActive);
        application.HasIndex(row => new { row.CohortId, row.Slot }).IsUnique().HasFilter("\"Slot\" IS NOT NULL");
        application.HasIndex(row => new { row.CohortId, row.PersonId }).IsUnique().HasFilter(IsActive);
        application.HasIndex(row => row.PersonId);
        application.HasIndex(row => row.PoolId);
    });
}
