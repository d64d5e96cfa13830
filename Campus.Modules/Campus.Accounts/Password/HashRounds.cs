using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Campus.Accounts.Password;

/// <summary>How many rounds of hashing a password gets; who signs in with an older hash gets a new one.</summary>
internal static class HashRounds
{
    /// <summary>
    /// The setting that asks for another number: more as machines get faster, fewer in Development only.
    /// </summary>
    public const string Setting = "Accounts:HashRounds";

    /// <summary>What OWASP asks of PBKDF2 with SHA-512 (Password Storage Cheat Sheet).</summary>
    public const int Fewest = 210_000;

    public static int Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var asked = configuration.GetValue<int?>(Setting) ?? Fewest;
        return environment.IsDevelopment() ? Math.Max(1, asked) : Math.Max(Fewest, asked);
    }
}
