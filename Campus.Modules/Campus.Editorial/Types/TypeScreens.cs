using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Types;

internal static class TypeScreens
{
    public static IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Beheer, "Contenttypes", "/beheer/types", ContentPermissions.ViewContentTypes.Name, 400, "puzzle")];

    public static IServiceCollection AddTypes(this IServiceCollection services) => services
        .AddScoped<TypeEdits>().AddScoped<TypeActs>().AddScoped<TypeUse>().AddScoped<SettingChoices>();

    public static string Url(string type) => $"/beheer/types/{Uri.EscapeDataString(type)}";

    public static string FieldUrl(string type, string part, string field) => $"{Url(type)}/velden/{Uri.EscapeDataString(part)}/{Uri.EscapeDataString(field)}";

    public static string PartUrl(string type, string name) => $"{Url(type)}/onderdelen/{Uri.EscapeDataString(name)}";
}
