using Campus.Contents;
using Campus.Editorial.Editor;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Markdown;
using Campus.Editorial.Help;
using Campus.Editorial.List;
using Campus.Editorial.Menus;
using Campus.Editorial.New;
using Campus.Editorial.Publishing;
using Campus.Editorial.Publishing.Review;
using Campus.Editorial.Recipes;
using Campus.Editorial.Schedule;
using Campus.Editorial.Settings;
using Campus.Editorial.Taxonomies;
using Campus.Editorial.Types;
using Campus.Editorial.Versions;
using Campus.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) => services
        .AddContentList().AddScoped<NewContent>().AddScoped<FailedPlans>()
        .AddEditor().AddPublishing().AddVersions()
        .AddTypes().AddTaxonomies().AddMenus().AddRecipeScreens()
        .AddHelp();

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes) => routes.MapMarkdownEditing();

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Start", "/beheer", Permission.AccessAdminPanel.Name, 10, "home"),
        new(MenuPlace.Account, "Beheer", "/beheer", Permission.AccessAdminPanel.Name, 700, "settings"),
        .. ListServices.Menu, .. TypeScreens.Menu, .. TaxonomyScreens.Menu, .. MenuScreens.Menu,
        .. RecipeScreens.Menu, .. HelpServices.Menu,
        new(MenuPlace.Beheer, "Instellingen", SettingsModel.Address, ContentPermissions.ManageSettings.Name, 690, "settings"),
    ];

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model)
    {
        EditorServices.Configure(model);
        PublishingServices.Configure(model);
        RecipeUpload.Configure(model);
    }

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(ReviewsOfPerson), typeof(WorkOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> Erasing => [typeof(ErasedEditor), typeof(ErasedReviewer)];

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(ScheduleWork), typeof(DraftThinning)];
}
