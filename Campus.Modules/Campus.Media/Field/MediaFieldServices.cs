using Campus.Contents;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Media.Field;

/// <summary>The field that holds files: how it is edited, what it must hold to and how visitors see it.</summary>
internal static class MediaFieldServices
{
    public static IServiceCollection AddMediaField(this IServiceCollection services) => services
        .AddSingleton<IFieldEditor, MediaEditor>().AddSingleton<IFieldEditor, AttachedMediaEditor>()
        .AddSingleton<IFieldRule, MediaFieldRules>()
        .AddSingleton(new FieldDisplay(nameof(MediaField), "/Media/Field/_Show.cshtml", nameof(MediaField.Paths), IsBlock: true));
}
