using Campus.Contents.Media.Apart;
using Campus.Contents.Media.Changes;
using Campus.Contents.Media.Field;
using Campus.Contents.Media.Intake;
using Campus.Contents.Media.Picker;
using Campus.Contents.Media.Renditions;
using Campus.Contents.Media.Uses;
using Campus.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Media;

/// <summary>Services, routes, menu and work of the media library.</summary>
internal static class MediaServices
{
    public static IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Beheer, "Media", MediaUrl.Library, ContentPermissions.ManageMediaContent.Name, 30, "photo")];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<MediaMemory>().AddScoped<MediaLibrary>();
        services.AddScoped<IMediaLibrary>(provider => provider.GetRequiredService<MediaLibrary>());
        services.AddSingleton<PdfJudge>().AddSingleton<MediaJudge>().AddSingleton<Vips>().AddSingleton<Workshop>().AddSingleton<RenditionLocks>();
        services.AddScoped<ImageWidths>().AddScoped<UploadCheck>().AddScoped<RecipeMediaJudge>().AddScoped<MediaExamination>();
        services.AddScoped<MediaShelf>().AddScoped<MediaChanges>().AddScoped<MediaNews>().AddScoped<DroppedMedia>();
        services.AddScoped<IOutboxHandler, DroppedBytes>();
        services.AddScoped<Library.MediaSearch>().AddScoped<MediaUses>().AddScoped<IContentHandler, MediaUseHandler>().AddScoped<ICampusCommand, MediaCommand>();
        services.AddSingleton<IFieldEditor, MediaEditor>().AddSingleton<IFieldEditor, AttachedMediaEditor>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMedia();
        routes.MapUploads();
        routes.MapPicking();
    }
}
