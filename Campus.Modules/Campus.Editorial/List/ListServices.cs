using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.List;

/// <summary>The list of all content.</summary>
internal static class ListServices
{
    public static IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Beheer, "Inhoud", ListModel.Address, ContentPermissions.ListContent.Name, 20, "file-text")];

    public static IServiceCollection AddContentList(this IServiceCollection services) =>
        services.AddScoped<ContentList>().AddScoped<ContentTerms>().AddScoped<BulkActs>();
}
