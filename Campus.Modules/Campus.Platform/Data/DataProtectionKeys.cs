using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Platform;

/// <summary>Keeps the keys that sign cookies in the database, so that every machine reads every cookie.</summary>
public static class DataProtectionKeys
{
    /// <summary>Registers data protection over <see cref="CampusDb"/>.</summary>
    public static IServiceCollection AddCampusKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ParticipatieCampus").PersistKeysToDbContext<CampusDb>();
        return services;
    }

    internal static void Configure(ModelBuilder model) =>
        model.Entity<DataProtectionKey>(key => key.ToTable("DataProtectionKeys"));
}
