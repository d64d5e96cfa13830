using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Credentials;

/// <summary>
/// A credential as it is kept: the secret only as a salted hash. One that was revoked stays, for the record.
/// </summary>
internal sealed class CredentialRow
{
    public const int LongestKey = 64;
    public const int LongestName = 200;
    private const int ActorId = 26;

    public required string Key { get; init; }

    /// <summary>Which program has it, and what for, in the words of whoever made it.</summary>
    public required string Name { get; set; }
    public required byte[] Salt { get; set; }
    public required byte[] SecretHash { get; set; }
    public required string Scopes { get; set; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>The actor id of who made it; null for a recipe.</summary>
    public string? CreatedBy { get; init; }
    public DateTime? ExpiresUtc { get; set; }
    public DateTime? RevokedUtc { get; set; }

    /// <summary>The actor id of who revoked it.</summary>
    public string? RevokedBy { get; set; }

    /// <summary>To the minute: see <see cref="CredentialUse"/>.</summary>
    public DateTime? LastUsedUtc { get; set; }

    public bool HasSecretOf(NewSecret fresh) => RevokedUtc is null && SecretHash.AsSpan().SequenceEqual(fresh.Hash);

    public static void Configure(ModelBuilder model) => model.Entity<CredentialRow>(credential =>
    {
        credential.ToTable("XapiCredentials");
        credential.HasKey(row => row.Key);
        credential.Property(row => row.Key).HasMaxLength(LongestKey);
        credential.Property(row => row.Name).HasMaxLength(LongestName);
        credential.Property(row => row.Salt).HasMaxLength(16);
        credential.Property(row => row.SecretHash).HasMaxLength(32);
        credential.Property(row => row.Scopes).HasMaxLength(200);
        credential.Property(row => row.CreatedBy).HasMaxLength(ActorId);
        credential.Property(row => row.RevokedBy).HasMaxLength(ActorId);
    });
}
