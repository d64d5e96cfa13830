using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.StatementResource;

internal static class StatementServices
{
    public static void AddStatements(this IServiceCollection services) => services
        .AddSingleton<StatementsWriting>().AddScoped<StatementsReading>().AddScoped<FormattedStatements>()
        .AddSingleton<MultipartIntake>().AddSingleton<MultipartAnswer>();
}
