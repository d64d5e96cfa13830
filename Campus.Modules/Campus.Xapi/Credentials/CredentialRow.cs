using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Credentials;

/// <summary>A credential as it is kept: the secret only as a salted hash.</summary>
internal sealed class CredentialRow
{
    public required string Key { get; init; }
    public required byte[] Salt { get; set; }
    public required byte[] SecretHash { get; set; }
    public required string Scopes { get; set; }
    public DateTime CreatedUtc { get; init; }
}

internal static class CredentialTables
{
    public const int LongestKey = 100;

    public static void Configure(ModelBuilder model) =>
        model.Entity<CredentialRow>(credential =>
        {
            credential.ToTable("XapiCredentials");
            credential.HasKey(row => row.Key);
            credential.Property(row => row.Key).HasMaxLength(LongestKey);
            credential.Property(row => row.Salt).HasMaxLength(16);
            credential.Property(row => row.SecretHash).HasMaxLength(32);
            credential.Property(row => row.Scopes).HasMaxLength(200);
        });
}
