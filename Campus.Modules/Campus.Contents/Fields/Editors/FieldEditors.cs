using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Fields.Editors;

/// <summary>The editors of the fields that every site has.</summary>
internal static class FieldEditors
{
    public static IServiceCollection AddFieldEditors(this IServiceCollection services) => services
        .AddSingleton<IFieldEditor, TextEditor>().AddSingleton<IFieldEditor, TextAreaEditor>()
        .AddSingleton<IFieldEditor, PredefinedListEditor>().AddSingleton<IFieldEditor, MarkdownEditor>()
        .AddSingleton<IFieldEditor, HtmlEditor>().AddSingleton<IFieldEditor, NumericEditor>()
        .AddSingleton<IFieldEditor, BooleanEditor>().AddSingleton<IFieldEditor, DateEditor>()
        .AddSingleton<IFieldEditor, DateTimeEditor>().AddSingleton<IFieldEditor, TimeEditor>()
        .AddSingleton<IFieldEditor, LinkEditor>().AddSingleton<IFieldEditor, MultiTextEditor>()
        .AddSingleton<IFieldEditor, YoutubeEditor>().AddSingleton<IFieldEditor, GeoPointEditor>();
}
