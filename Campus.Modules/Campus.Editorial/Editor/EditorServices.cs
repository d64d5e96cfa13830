using Campus.Contents;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Form;
using Campus.Editorial.Editor.Live;
using Campus.Editorial.Editor.Pieces;
using Campus.Editorial.Editor.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Editor;

/// <summary>What the editor is put together from.</summary>
internal static class EditorServices
{
    public static IServiceCollection AddEditor(this IServiceCollection services) => services
        .AddSingleton<UnitCatalog>().AddSingleton<UnitEdits>().AddSingleton<EditorForms>()
        .AddScoped<IUnsavedContent, UnsavedCopies>().AddScoped<WorkingCopies>().AddScoped<TreeActs>().AddScoped<ItemRepository>()
        .AddScoped<EditorSides>().AddScoped<EditorViews>().AddScoped<KeptPieces>().AddScoped<Presences>();

    public static void Configure(ModelBuilder model)
    {
        WorkingCopy.Configure(model);
        KeptPiece.Configure(model);
        EditorPresence.Configure(model);
    }
}
