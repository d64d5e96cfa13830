using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Campus.Web.Start;

/// <summary>
/// Gives <c>dotnet ef</c> the whole model: <c>-- Sqlite</c> or <c>-- Postgres</c> names the database.
/// </summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<CampusDb>
{
    public CampusDb CreateDbContext(string[] args)
    {
        var options = new DatabaseOptions
        {
            Provider = Enum.Parse<DatabaseProvider>(args.FirstOrDefault() ?? nameof(DatabaseProvider.Sqlite)),
            ConnectionString = "Host=localhost",
        };
        options.ConnectionString = options.Provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : options.ConnectionString;
        var services = new ServiceCollection().AddSingleton(CampusModules.Catalog()).BuildServiceProvider();
        var builder = new DbContextOptionsBuilder<CampusDb>().UseApplicationServiceProvider(services);
        DatabaseServices.Configure(builder, options, new CampusFolders("", ""));
        return new CampusDb(builder.Options);
    }
}
