using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Parts.Editors;

/// <summary>The editors of the parts that have no fields.</summary>
internal static class PartEditors
{
    public static IServiceCollection AddPartEditors(this IServiceCollection services) => services
        .AddSingleton<IPartEditor, TitleEditor>().AddSingleton<IPartEditor, AutorouteEditor>()
        .AddSingleton<IPartEditor, AliasEditor>().AddSingleton<IPartEditor, HtmlBodyEditor>()
        .AddSingleton<IPartEditor, MarkdownBodyEditor>().AddSingleton<IPartEditor, SeoMetaEditor>()
        .AddSingleton<IPartEditor, LinkMenuItemEditor>().AddSingleton<IPartEditor, TaxonomyEditor>();
}
