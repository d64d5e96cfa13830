using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Fields;

/// <summary>The kinds of fields that every site has, in the order in which somebody chooses one.</summary>
internal static class FieldServices
{
    public static IServiceCollection AddFields(this IServiceCollection services) => services
        .AddSingleton<FieldKinds>()
        .AddFieldKind<TextKind>()
        .AddFieldKind<MarkdownKind>()
        .AddFieldKind<HtmlKind>()
        .AddFieldKind<NumericKind>()
        .AddFieldKind<BooleanKind>()
        .AddFieldKind<DateKind>()
        .AddFieldKind<MomentKind>()
        .AddFieldKind<TimeKind>()
        .AddFieldKind<LinkKind>()
        .AddFieldKind<ContentPickerKind>()
        .AddFieldKind<TaxonomyKind>()
        .AddFieldKind<UserPickerKind>()
        .AddFieldKind<MultiTextKind>()
        .AddFieldKind<ColourKind>()
        .AddFieldKind<YoutubeKind>()
        .AddFieldKind<GeoPointKind>()
        .AddFieldKind<LocalizationSetKind>()
        .AddScoped<IContentHandler, FieldHandler>().AddScoped<IContentHandler, TextBoundsHandler>();
}
