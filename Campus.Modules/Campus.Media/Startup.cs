using Campus.Contents;
using Campus.Contents.Recipes.Steps;
using Campus.Contents.Settings;
using Campus.Media.Pdf;
using Campus.Media.Audit;
using Campus.Media.Changes;
using Campus.Media.Field;
using Campus.Media.Intake;
using Campus.Media.Library;
using Campus.Media.Picker;
using Campus.Media.Recipes;
using Campus.Media.Renditions;
using Campus.Media.Uses;
using Campus.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Media;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MediaMemory>().AddScoped<MediaLibrary>();
        services.AddScoped<IMediaLibrary>(provider => provider.GetRequiredService<MediaLibrary>());
        services.AddSingleton<PdfJudge>().AddSingleton<MediaJudge>().AddSingleton<Vips>().AddSingleton<Workshop>().AddSingleton<RenditionLocks>();
        services.AddScoped<ImageWidths>().AddScoped<UploadCheck>().AddScoped<RecipeMediaJudge>().AddScoped<MediaExamination>();
        services.AddScoped<MediaDirectory>().AddScoped<MediaChanges>().AddScoped<MediaNews>().AddScoped<DroppedMedia>();
        services.AddScoped<IOutboxHandler, DroppedBytes>();
        services.AddScoped<MediaSearch>().AddScoped<MediaUses>().AddScoped<IContentHandler, MediaUseHandler>().AddScoped<ICampusCommand, MediaCommand>();
        services.AddScoped<MediaExport>().AddScoped<IRecipeStep, MediaStep>();
        services.AddScoped<IAuditWords, MediaLog>().AddSingleton(new SettingName(MediaRules.Setting, "de grenzen van de media"));
        services.AddFieldKind<MediaFieldKind>();
    }

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes)
    {
        routes.MapMedia();
        routes.MapUploads();
        routes.MapPicking();
    }

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Beheer, "Media", MediaUrl.Library, ContentPermissions.ManageMediaContent.Name, 30, "photo")];

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model) => MediaTables.Configure(model);

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(MediaWork)];
}
