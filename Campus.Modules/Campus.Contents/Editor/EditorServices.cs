using Campus.Contents.Editor.Data;
using Campus.Contents.Editor.Fields;
using Campus.Contents.Editor.Form;
using Campus.Contents.Editor.Live;
using Campus.Contents.Editor.Parts;
using Campus.Contents.Editor.Pieces;
using Campus.Contents.Editor.Units;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Editor;

/// <summary>What the editor is put together from.</summary>
internal static class EditorServices
{
    public static IServiceCollection AddEditor(this IServiceCollection services) => services
        .AddFieldEditors()
        .AddPartEditors()
        .AddSingleton<UnitCatalog>().AddSingleton<UnitEdits>().AddSingleton<EditorForms>()
        .AddScoped<WorkingCopies>().AddScoped<TreeActs>().AddScoped<Workbench>()
        .AddScoped<EditorSides>().AddScoped<EditorViews>().AddScoped<KeptPieces>().AddScoped<Presences>()
        .AddScoped<IDomainEventHandler<AccountErased>, ErasedEditor>();

    public static void Configure(ModelBuilder model)
    {
        WorkingCopy.Configure(model);
        KeptPiece.Configure(model);
        EditorPresence.Configure(model);
    }

    private static IServiceCollection AddFieldEditors(this IServiceCollection services) => services
        .AddSingleton<IFieldEditor, TextEditor>().AddSingleton<IFieldEditor, TextAreaEditor>()
        .AddSingleton<IFieldEditor, PredefinedListEditor>().AddSingleton<IFieldEditor, MarkdownEditor>()
        .AddSingleton<IFieldEditor, HtmlEditor>().AddSingleton<IFieldEditor, NumericEditor>()
        .AddSingleton<IFieldEditor, BooleanEditor>().AddSingleton<IFieldEditor, DateEditor>()
        .AddSingleton<IFieldEditor, DateTimeEditor>().AddSingleton<IFieldEditor, TimeEditor>()
        .AddSingleton<IFieldEditor, LinkEditor>().AddSingleton<IFieldEditor, MultiTextEditor>()
        .AddSingleton<IFieldEditor, YoutubeEditor>().AddSingleton<IFieldEditor, GeoPointEditor>();

    private static IServiceCollection AddPartEditors(this IServiceCollection services) => services
        .AddSingleton<IPartEditor, TitleEditor>().AddSingleton<IPartEditor, AutorouteEditor>()
        .AddSingleton<IPartEditor, AliasEditor>().AddSingleton<IPartEditor, HtmlBodyEditor>()
        .AddSingleton<IPartEditor, MarkdownBodyEditor>().AddSingleton<IPartEditor, SeoMetaEditor>()
        .AddSingleton<IPartEditor, LinkMenuItemEditor>().AddSingleton<IPartEditor, TaxonomyEditor>();
}
