using Campus.Platform;
using Campus.Xapi.Beheer.Export;
using Campus.Xapi.Beheer.Forwarding;
using Campus.Xapi.Beheer.Keys;
using Campus.Xapi.Beheer.Sentences;
using Campus.Xapi.Beheer.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Beheer;

internal static class BeheerServices
{
    public static void AddBeheer(this IServiceCollection services)
    {
        services.AddScoped<CredentialList>().AddScoped<IAuditWords, LogWords>();
        services.AddScoped<ActorReader>().AddScoped<StatementViews>().AddScoped<FilterReader>();
        services.AddScoped<StatementExport>().AddScoped<TargetChanges>();
    }
}
