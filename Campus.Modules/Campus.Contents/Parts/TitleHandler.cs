using Campus.Contents.Items;

namespace Campus.Contents.Parts;

/// <summary>
/// The title is what lists show; a type may derive it from other data instead. It acts before the update, for paths
/// and aliases are derived from what it finds.
/// </summary>
internal sealed class TitleHandler(ContentStore store) : IContentHandler
{
    public async Task UpdatingAsync(ContentContext context)
    {
        var item = context.Item;
        if (context.Type.Settings<TitlePartSettings>("TitlePart") is { Options: TitleOptions.GeneratedDisabled or TitleOptions.GeneratedHidden, Pattern: { Length: > 0 } pattern }
            && await Pattern.RenderAsync(pattern, item, contained => store.ContainerAsync(contained, context.CancellationToken)) is { } title)
        {
            item.Apply((item.As<TitlePart>() ?? new TitlePart()) with { Title = title });
            item.DisplayText = title;
        }
        // Orchard lets an item be listed by another name than its title, and so does an import.
        if (item.As<TitlePart>()?.Title is { Length: > 0 } text && !(context.Importing && item.DisplayText is { Length: > 0 }))
        {
            item.DisplayText = text;
        }
    }

    public Task ValidatingAsync(ContentContext context)
    {
        if (context.Publishing
            && context.Type.Settings<TitlePartSettings>("TitlePart") is { Options: TitleOptions.EditableRequired }
            && string.IsNullOrWhiteSpace(context.Item.As<TitlePart>()?.Title))
        {
            context.Fail("TitlePart.Title", "Vul een titel in.");
        }
        return Task.CompletedTask;
    }
}

internal static class AttachedParts
{
    /// <summary>The settings of a part as attached to a type under its own name; null when the type does not have it.</summary>
    public static TSettings? Settings<TSettings>(this ContentTypeDefinition? type, string partName)
        where TSettings : class =>
        type?.Parts.FirstOrDefault(part => part.PartName == partName)?.Settings.Read<TSettings>();
}
