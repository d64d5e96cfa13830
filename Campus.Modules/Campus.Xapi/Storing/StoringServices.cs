using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Storing;

internal static class StoringServices
{
    public static void AddStatementStore(this IServiceCollection services)
    {
        services.AddSingleton<WriterActivity>().AddSingleton<StatementWriter>().AddSingleton<OwnStatements>();
        services.AddSingleton<PostgresSearches>();
        services.AddSingleton<StatementSql>(provider =>
            provider.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Postgres
                ? ActivatorUtilities.CreateInstance<PostgresStatementSql>(provider)
                : ActivatorUtilities.CreateInstance<SqliteStatementSql>(provider));
        services.AddScoped<IStatementStore, StatementStore>().AddScoped<StatementReader>();
        services.AddScoped<ReferenceLinks>().AddScoped<Voiding>().AddScoped<ICampusCommand, Reindex>();
    }
}
