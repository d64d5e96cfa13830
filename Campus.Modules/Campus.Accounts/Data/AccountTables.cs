using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Campus.Accounts.Data;

/// <summary>Identity's tables as far as the campus uses them, and those of organisations.</summary>
internal static class AccountTables
{
    private const int IdLength = 26;
    private const int NameLength = 255;
    private const int LockReasonLength = 500;

    public static void Configure(ModelBuilder model)
    {
        Users(model);
        TwoSteps(model);
        Sessions(model);
        Roles(model);
        Organisations(model);
        StoredMembership.Configure(model);
        StoredMailDomain.Configure(model);
    }

    private static void Users(ModelBuilder model) =>
        model.Entity<CampusUser>(user =>
        {
            user.ToTable("Users");
            user.HasKey(row => row.Id);
            user.Property(row => row.Id).HasMaxLength(IdLength);
            user.Property(row => row.ActorId).HasMaxLength(IdLength);
            user.Property(row => row.Name).HasMaxLength(NameLength);
            user.Property(row => row.NormalizedName).HasMaxLength(NameLength);
            user.Property(row => row.LockReason).HasMaxLength(LockReasonLength);
            user.Property(row => row.UserName).HasMaxLength(NameLength);
            user.Property(row => row.NormalizedUserName).HasMaxLength(NameLength);
            user.Property(row => row.Email).HasMaxLength(NameLength);
            user.Property(row => row.NormalizedEmail).HasMaxLength(NameLength);
            user.Property(row => row.PasswordHash).HasMaxLength(NameLength);
            user.Property(row => row.SecurityStamp).HasMaxLength(64);
            user.Property(row => row.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
            user.Property(row => row.SaidOrganisationId).HasColumnName("OrganisationId").HasMaxLength(IdLength);
            user.Property(row => row.Function).HasMaxLength(NameLength);
            // SQLite cannot compare moments with an offset.
            user.Property(row => row.LockoutEnd).HasConversion(
                moment => moment!.Value.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
            user.Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.TwoFactorEnabled);
            user.HasIndex(row => row.NormalizedUserName).IsUnique();
            user.HasIndex(row => row.NormalizedEmail).IsUnique();
            user.HasIndex(row => row.ActorId).IsUnique();
            user.HasIndex(row => row.NormalizedName);
            user.HasOne<StoredOrganisation>().WithMany().HasForeignKey(row => row.SaidOrganisationId).OnDelete(DeleteBehavior.SetNull);
        });

    private static void TwoSteps(ModelBuilder model)
    {
        model.Entity<StoredAuthenticator>(authenticator =>
        {
            authenticator.ToTable("Authenticators");
            authenticator.HasKey(row => row.UserId);
            authenticator.Property(row => row.UserId).HasMaxLength(IdLength);
            authenticator.Property(row => row.SealedKey).HasMaxLength(1000);
            authenticator.HasOne<CampusUser>().WithOne().HasForeignKey<StoredAuthenticator>(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredRecoveryCode>(code =>
        {
            code.ToTable("RecoveryCodes");
            code.HasKey(row => new { row.UserId, row.Hash });
            code.Property(row => row.UserId).HasMaxLength(IdLength);
            code.Property(row => row.Hash).HasMaxLength(64);
            code.HasOne<CampusUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Sessions(ModelBuilder model) =>
        model.Entity<StoredSession>(session =>
        {
            session.ToTable("Sessions");
            session.HasKey(row => row.Id);
            session.Property(row => row.Id).HasMaxLength(32);
            session.Property(row => row.UserId).HasMaxLength(IdLength);
            session.Property(row => row.Browser).HasMaxLength(100);
            session.HasIndex(row => row.UserId);
            session.HasIndex(row => row.LastSeenUtc);
            session.HasOne<CampusUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        });

    private static void Roles(ModelBuilder model)
    {
        model.Entity<CampusRole>(role =>
        {
            role.ToTable("Roles");
            role.HasKey(row => row.Id);
            role.Property(row => row.Id).HasMaxLength(IdLength);
            role.Property(row => row.Name).HasMaxLength(NameLength);
            role.Property(row => row.NormalizedName).HasMaxLength(NameLength);
            role.Property(row => row.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
            role.Property(row => row.Description).HasMaxLength(1000);
            role.Property(row => row.Permissions).HasConversion(
                names => JsonSerializer.Serialize(names, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<string>>(
                    (left, right) => left!.SequenceEqual(right!),
                    names => names.Aggregate(0, (hash, name) => HashCode.Combine(hash, name.GetHashCode(StringComparison.Ordinal))),
                    names => names.ToList()));
            role.HasIndex(row => row.NormalizedName).IsUnique();
        });
        model.Entity<IdentityUserRole<string>>(membership =>
        {
            membership.ToTable("UserRoles");
            membership.HasKey(row => new { row.UserId, row.RoleId });
            membership.Property(row => row.UserId).HasMaxLength(IdLength);
            membership.Property(row => row.RoleId).HasMaxLength(IdLength);
            membership.HasOne<CampusUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
            membership.HasOne<CampusRole>().WithMany().HasForeignKey(row => row.RoleId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SetupCode>(code =>
        {
            code.ToTable("SetupCodes");
            code.HasKey(row => row.Hash);
            code.Property(row => row.Hash).HasMaxLength(64);
        });
    }

    private static void Organisations(ModelBuilder model) =>
        model.Entity<StoredOrganisation>(organisation =>
        {
            organisation.ToTable("Organisations");
            organisation.HasKey(row => row.Id);
            organisation.Property(row => row.Id).HasMaxLength(IdLength);
            organisation.Property(row => row.Name).HasMaxLength(NameLength);
            organisation.Property(row => row.NormalizedName).HasMaxLength(NameLength);
            organisation.Property(row => row.CbsCode).HasMaxLength(10);
            organisation.Property(row => row.Province).HasMaxLength(50);
            organisation.Property(row => row.Kind).HasMaxLength(50);
            organisation.HasIndex(row => row.CbsCode).IsUnique();
            organisation.HasIndex(row => row.NormalizedName);
        });
}
