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
using Campus.Xapi.StatementResource;
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
        services.AddStatementStore();
        services.AddStatements();
        services.AddCredentials();
        services.AddDocuments();
        services.AddActivities();
        services.AddAgents();
        services.AddAttachments();
        services.AddPrivacy();
        services.AddForwarding(configuration);
        services.AddBeheer();
        services.AddCors();
        services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, XapiHeaders>();
    }

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes) => XapiRoutes.Map(routes);

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model)
    {
        StatementTables.Configure(model);
        CredentialRow.Configure(model);
        DocumentRow.Configure(model);
        ActivityRow.Configure(model);
        AttachmentFileRow.Configure(model);
        StatementAttachmentRow.Configure(model);
        ForwardingTargetRow.Configure(model);
        SetAsideRow.Configure(model);
    }

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu => BeheerMenu.Items;

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => XapiPermissions.All;

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(LearningRecordsOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> Erasing => [typeof(ErasedRecords)];

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(StatementMonths), typeof(AttachmentSweep)];
}
