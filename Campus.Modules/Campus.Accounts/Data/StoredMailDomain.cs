using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Data;

/// <summary>What stands behind the @ of everybody who works at an organisation, and of nobody else.</summary>
internal sealed class StoredMailDomain
{
    private const int IdLength = 26;
    private const int DomainLength = 253;

    /// <summary>The domain in small letters.</summary>
    public required string Domain { get; init; }

    public required string OrganisationId { get; init; }

    public DateTime AddedUtc { get; init; }

    public static void Configure(ModelBuilder model) =>
        model.Entity<StoredMailDomain>(domain =>
        {
            domain.ToTable("MailDomains");
            domain.HasKey(row => row.Domain);
            domain.Property(row => row.Domain).HasMaxLength(DomainLength);
            domain.Property(row => row.OrganisationId).HasMaxLength(IdLength);
            domain.HasIndex(row => row.OrganisationId);
            domain.HasOne<StoredOrganisation>().WithMany()
                .HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        });
}
