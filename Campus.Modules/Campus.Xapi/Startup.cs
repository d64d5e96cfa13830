using Campus.Platform;
using Campus.Xapi.Activities;
using Campus.Xapi.Agents;
using Campus.Xapi.Attachments;
using Campus.Xapi.Beheer;
using Campus.Xapi.Credentials;
using Campus.Xapi.Data;
using Campus.Xapi.Documents;
using Campus.Xapi.Forwarding;
using Campus.Xapi.Http;
using Campus.Xapi.Privacy;
using Campus.Xapi.Reading;
using Campus.Xapi.Storing;
using Microsoft.AspNetCore.Routing;
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
        services.Configure<XapiOptions>(configuration.GetSection("Xapi"))
            .PostConfigure<XapiOptions>(options => options.HomePage = configuration["Campus:HomePage"] ?? options.HomePage);
        AddStore(services);
        CredentialServices.Add(services);
        DocumentFeature.Add(services);
        ActivityFeature.Add(services);
        AgentFeature.Add(services);
        AttachmentServices.Add(services);
        PrivacyFeature.Add(services);
        ForwardingServices.Add(services, configuration);
        BeheerServices.Add(services);
        services.AddCors();
        services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, XapiHeaders>();
        services.AddSingleton<StatementsWriting>().AddScoped<StatementsReading>();
    }

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes) => XapiRoutes.Map(routes);

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model)
    {
        StatementTables.Configure(model);
        CredentialTables.Configure(model);
        DocumentTables.Configure(model);
        ActivityTables.Configure(model);
        AttachmentTables.Configure(model);
        ForwardingTables.Configure(model);
    }

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu => BeheerMenu.Items;

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => XapiPermissions.All;

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(LearningRecordsOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(StatementMonths), typeof(AttachmentSweep)];

    private static void AddStore(IServiceCollection services)
    {
        services.AddSingleton<WriterActivity>().AddSingleton<StatementWriter>().AddSingleton<OwnStatements>();
        services.AddSingleton<PostgresSearches>();
        services.AddSingleton<StatementSql>(provider =>
            provider.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Postgres
                ? ActivatorUtilities.CreateInstance<PostgresStatementSql>(provider)
                : ActivatorUtilities.CreateInstance<SqliteStatementSql>(provider));
        services.AddScoped<IStatementStore, StatementStore>().AddScoped<StatementReader>().AddScoped<ReferenceLinks>().AddScoped<Voiding>();
        services.AddScoped<ICampusCommand, Reindex>();
    }
}
