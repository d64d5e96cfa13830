using Campus.Contents;
using Campus.Contents.Access;

namespace Campus.Editorial.New;

/// <summary>Makes new items.</summary>
internal sealed class NewContent(IContentManager contents, IContentDefinitionManager definitions, ContentAccess access)
{
    /// <summary>The types that the current user may make, by name.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> TypesAsync(CancellationToken cancellationToken)
    {
        List<ContentTypeDefinition> types = [];
        foreach (var type in await definitions.ListTypeDefinitionsAsync(cancellationToken))
        {
            if (type.Options.Creatable && await MayAsync(await contents.NewAsync(type.Name, cancellationToken), cancellationToken))
            {
                types.Add(type);
            }
        }
        return [.. types.OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)];
    }

    /// <summary>Makes a draft of a type; of a list's kind when it belongs to one.</summary>
    /// <returns>The new item; null when the type cannot be made by this user.</returns>
    public async Task<ContentItem?> MakeAsync(string type, string? listId, CancellationToken cancellationToken)
    {
        if (await definitions.GetTypeDefinitionAsync(type, cancellationToken) is not { } definition)
        {
            return null;
        }
        var list = listId is null ? null : await contents.GetAsync(listId, VersionOptions.Latest, cancellationToken);
        var item = await contents.NewAsync(definition.Name, cancellationToken);
        if (list is not null)
        {
            item.Apply(new ContainedPart(list.ContentItemId, list.ContentType));
        }
        if ((!definition.Options.Creatable && list is null) || !await MayAsync(item, cancellationToken))
        {
            return null;
        }
        return (await contents.SaveDraftAsync(item, cancellationToken)).Succeeded ? item : null;
    }

    private Task<bool> MayAsync(ContentItem item, CancellationToken cancellationToken) => access.MayAsync(ContentAct.Edit, item, cancellationToken);
}
