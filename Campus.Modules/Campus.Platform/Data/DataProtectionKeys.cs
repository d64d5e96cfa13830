using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Platform;

internal sealed class DataProtectionKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<DataProtectionKey>(key =>
    {
        key.ToTable("DataProtectionKeys");
        key.HasKey(entry => entry.Name);
        key.Property(entry => entry.Name).HasMaxLength(100);
    });
}

/// <summary>Keeps the keys that sign cookies in the database, so that every machine reads every cookie.</summary>
public sealed class DatabaseKeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().ToList().Select(key => XElement.Parse(key.Xml))];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        db.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
