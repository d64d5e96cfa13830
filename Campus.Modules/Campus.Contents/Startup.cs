using Campus.Contents.About;
using Campus.Contents.Access;
using Campus.Contents.Api;
using Campus.Contents.Audit;
using Campus.Contents.Definitions;
using Campus.Contents.Display;
using Campus.Contents.Documents;
using Campus.Contents.Fields;
using Campus.Contents.Fields.Pickers;
using Campus.Contents.Items;
using Campus.Contents.Markdown;
using Campus.Contents.Parts;
using Campus.Contents.Parts.Editors;
using Campus.Contents.Recipes;
using Campus.Contents.References;
using Campus.Contents.Schedule;
using Campus.Contents.Settings;
using Campus.Contents.Sitemap;
using Campus.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<VersionCache>().AddScoped<ContentStore>().AddScoped<ContentLifecycle>().AddScoped<ContentEvents>();
        services.AddScoped<IContentManager, ContentManager>();
        services.AddScoped<SiteDocuments>();
        services.AddSingleton<DefinitionCache>().AddScoped<ContentDefinitionManager>();
        services.AddScoped<IContentDefinitionManager>(provider => provider.GetRequiredService<ContentDefinitionManager>());
        services.AddSiteSettings().AddScoped<IAuditWords, ContentWords>();
        services.AddScoped<ISitemapSource, ContentPages>().AddScoped<ISlotSource, AboutNotices>();
        services.AddScoped<ContentNames>().AddScoped<PageAddresses>();
        services.AddScoped<IContentRoutes, ContentRoutes>().AddScoped<IContentAliases, ContentAliases>();
        services.AddScoped<IContentHandler, TitleHandler>();
        services.AddScoped<IContentHandler, AliasHandler>();
        services.AddScoped<IContentHandler, AutorouteHandler>();
        services.AddFields().AddScoped<IContentHandler, ScheduleHandler>();
        services.AddScoped<ContentAccess>().AddScoped<PostedItems>();
        services.AddPartEditors().AddPickers().AddScoped<PublicAddress>();
        services.AddSingleton<IMarkdownText, MarkdownText>();
        services.AddDisplay();
        services.AddRecipes().AddScoped<ICampusCommand, ContentCommand>();
    }

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes)
    {
        routes.MapContentApi();
        routes.MapPickers();
        DisplayServices.Map(routes);
        routes.MapSitemap();
    }

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => ContentPermissions.All;

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model)
    {
        ContentItemVersion.Configure(model);
        SiteDocument.Configure(model);
        ContentName.Configure(model);
        ScheduledChange.Configure(model);
        ContentReference.Configure(model);
    }

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(AuditTrimming)];
}
