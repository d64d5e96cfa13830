using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<XapiOptions>(configuration.GetSection("Xapi"));
        services.AddSingleton<WriterActivity>().AddSingleton<StatementWriter>().AddSingleton<OwnStatements>();
        services.AddSingleton<StatementSql>(provider =>
            provider.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Postgres
                ? new PostgresStatementSql()
                : ActivatorUtilities.CreateInstance<SqliteStatementSql>(provider));
        services.AddScoped<IStatementStore, StatementStore>();
    }

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model) => StatementTables.Configure(model);
}
