using Campus.Contents.Beheer.List;
using Campus.Contents.Beheer.New;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Beheer;

/// <summary>The start page of the editorial system and the list of all content.</summary>
internal static class BeheerServices
{
    public static IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Start", "/beheer", Permission.AccessAdminPanel.Name, 10, "home"),
        new(MenuPlace.Beheer, "Inhoud", ListModel.Address, ContentPermissions.ListContent.Name, 20, "file-text"),
        new(MenuPlace.Account, "Beheer", "/beheer", Permission.AccessAdminPanel.Name, 700, "settings"),
    ];

    public static IServiceCollection AddBeheer(this IServiceCollection services) => services
        .AddScoped<ContentList>().AddScoped<ContentTerms>().AddScoped<BulkActs>().AddScoped<NewContent>();
}
