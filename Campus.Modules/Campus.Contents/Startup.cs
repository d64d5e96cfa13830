using Campus.Contents.About;
using Campus.Contents.Access;
using Campus.Contents.Api;
using Campus.Contents.Beheer;
using Campus.Contents.Definitions;
using Campus.Contents.Definitions.Screens;
using Campus.Contents.Display;
using Campus.Contents.Documents;
using Campus.Contents.Editor;
using Campus.Contents.Editor.Data;
using Campus.Contents.Editor.Markdown;
using Campus.Contents.Editor.Pickers;
using Campus.Contents.Fields;
using Campus.Contents.Help;
using Campus.Contents.Items;
using Campus.Contents.Markdown;
using Campus.Contents.Media;
using Campus.Contents.Parts;
using Campus.Contents.Publishing;
using Campus.Contents.Recipes;
using Campus.Contents.Recipes.Screens;
using Campus.Contents.Recipes.Steps;
using Campus.Contents.References;
using Campus.Contents.Schedule;
using Campus.Contents.Settings;
using Campus.Contents.Sitemap;
using Campus.Contents.Versions;
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
        services.AddSingleton<VersionCache>().AddScoped<ContentStore>().AddScoped<ContentLife>().AddScoped<ContentNews>();
        services.AddScoped<IContentManager, ContentManager>();
        services.AddScoped<SiteDocuments>();
        services.AddSingleton<DefinitionCache>().AddScoped<ContentDefinitionManager>();
        services.AddScoped<IContentDefinitionManager>(provider => provider.GetRequiredService<ContentDefinitionManager>());
        services.AddSiteSettings();
        services.AddScoped<ISitemapSource, ContentPages>();
        services.AddScoped<ContentNames>().AddScoped<PageAddresses>();
        services.AddScoped<IContentRoutes, ContentRoutes>().AddScoped<IContentAliases, ContentAliases>();
        services.AddScoped<IContentHandler, TitleHandler>();
        services.AddScoped<IContentHandler, AliasHandler>();
        services.AddScoped<IContentHandler, AutorouteHandler>();
        services.AddScoped<IContentHandler, FieldHandler>().AddScoped<IContentHandler, TextBoundsHandler>();
        services.AddScoped<IContentHandler, ScheduleHandler>();
        services.AddScoped<ContentAccess>().AddScoped<NewItems>();
        services.AddEditor().AddPickers().AddBeheer();
        services.AddSingleton<IMarkdownText, MarkdownText>();
        services.AddPublishing().AddVersions();
        services.AddHelp();
        MediaServices.Add(services);
        DisplayServices.Add(services);
        StructureScreens.Add(services);
        AddRecipes(services);
    }

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes)
    {
        routes.MapContentApi();
        MediaServices.Map(routes);
        routes.MapMarkdownEditing();
        routes.MapPickers();
        DisplayServices.Map(routes);
        routes.MapSitemap();
    }

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu =>
        [.. BeheerServices.Menu, .. MediaServices.Menu, .. StructureScreens.Menu, .. SettingsServices.Menu, .. HelpServices.Menu];

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => ContentPermissions.All;

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model)
    {
        ContentItemVersion.Configure(model);
        SiteDocument.Configure(model);
        ContentName.Configure(model);
        ScheduledChange.Configure(model);
        MediaTables.Configure(model);
        EditorServices.Configure(model);
        PublishingServices.Configure(model);
        ContentReference.Configure(model);
        RecipeUpload.Configure(model);
    }

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(Publishing.Review.ReviewsOfPerson), typeof(WorkOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(ScheduleWork), typeof(MediaWork), typeof(AuditTrimming), typeof(DraftThinning)];

    // An export has its steps in this order: definitions before the content that is made by them.
    private static void AddRecipes(IServiceCollection services) => services
        .AddScoped<IRecipeStep, FeatureStep>()
        .AddScoped<IRecipeStep, SettingsStep>()
        .AddScoped<IRecipeStep, DefinitionStep>()
        .AddScoped<IRecipeStep, KeyedStep>()
        .AddScoped<IRecipeStep, MediaStep>()
        .AddScoped<IRecipeStep, ContentStep>()
        .AddScoped<IRecipeStep, RefusedStep>()
        .AddScoped<ModuleSteps>()
        .AddScoped<UnknownSteps>()
        .AddScoped<ScopeMemory>()
        .AddScoped<IRecipes, RecipeEngine>()
        .AddScoped<ICampusCommand, RecipeCommand>()
        .AddScoped<ICampusCommand, ContentCommand>();
}
