using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Data;

/// <summary>By what it is known that somebody belongs to an organisation.</summary>
internal enum Verification
{
    Invitation,
    MailDomain,
    Administrator,
}

/// <summary>
/// That somebody belongs to an organisation, or did: rows stay as its history. Others know a <see cref="Membership"/>.
/// </summary>
internal sealed class StoredMembership
{
    private const int IdLength = 26;
    private const int WordLength = 20;

    public required string Id { get; init; }

    public required string PersonId { get; init; }

    public required string OrganisationId { get; init; }

    public MembershipRole Role { get; init; }

    public DateTime FromUtc { get; init; }

    /// <summary>When it ended; null as long as it lasts.</summary>
    public DateTime? UntilUtc { get; set; }

    public Verification VerifiedBy { get; init; }

    public static void Configure(ModelBuilder model) =>
        model.Entity<StoredMembership>(membership =>
        {
            membership.ToTable("Memberships");
            membership.HasKey(row => row.Id);
            membership.Property(row => row.Id).HasMaxLength(IdLength);
            membership.Property(row => row.PersonId).HasMaxLength(IdLength);
            membership.Property(row => row.OrganisationId).HasMaxLength(IdLength);
            membership.Property(row => row.Role).HasConversion<string>().HasMaxLength(WordLength);
            membership.Property(row => row.VerifiedBy).HasConversion<string>().HasMaxLength(WordLength);
            // One at a time: whoever gets another role there ends the one before.
            membership.HasIndex(row => new { row.PersonId, row.OrganisationId }).IsUnique()
                .HasFilter("\"UntilUtc\" IS NULL");
            membership.HasIndex(row => row.OrganisationId);
            membership.HasOne<CampusUser>().WithMany().HasForeignKey(row => row.PersonId)
                .OnDelete(DeleteBehavior.Cascade);
            membership.HasOne<StoredOrganisation>().WithMany()
                .HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
}
