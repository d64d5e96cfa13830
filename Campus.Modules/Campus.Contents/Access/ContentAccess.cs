using Campus.Platform;

namespace Campus.Contents.Access;

/// <summary>What somebody wants to do with an item.</summary>
internal enum ContentAct
{
    View,
    Preview,
    Clone,
    Edit,
    Publish,
    Delete,
    EditOwner,
}

/// <summary>
/// Whether the current user may do something with an item: by the general permission, by the one for what they own,
/// or, for a securable type, by the permissions of that type.
/// </summary>
internal sealed class ContentAccess(IPermissions permissions, ICurrentUser user, IContentDefinitionManager definitions)
{
    public async Task<bool> MayAsync(ContentAct act, ContentItem item, CancellationToken cancellationToken)
    {
        var own = user.Id is { } id && item.Owner == id;
        var type = await definitions.GetTypeDefinitionAsync(item.ContentType, cancellationToken);
        foreach (var permission in Granting(act, own, type is { Options.Securable: true } ? type.Name : null))
        {
            if (await permissions.HasAsync(user.Principal, permission, cancellationToken))
            {
                return true;
            }
        }
        return false;
    }

    // Publishing includes editing, and editing includes the rest but deleting and changing the owner.
    private static ContentAct[] GrantedBy(ContentAct act) => act switch
    {
        ContentAct.View or ContentAct.Preview or ContentAct.Clone => [act, ContentAct.Edit, ContentAct.Publish],
        ContentAct.Edit => [act, ContentAct.Publish],
        _ => [act],
    };

    private static IEnumerable<string> Granting(ContentAct act, bool own, string? type) => act == ContentAct.EditOwner
        ? [ContentPermissions.EditContentOwner.Name, $"EditContentOwner_{type}"]
        : GrantedBy(act).SelectMany(granting => Names(granting, own, type));

    private static IEnumerable<string> Names(ContentAct act, bool own, string? type)
    {
        yield return $"{act}Content";
        if (own)
        {
            yield return $"{act}OwnContent";
        }
        if (type is not null)
        {
            yield return $"{act}_{type}";
        }
        if (type is not null && own)
        {
            yield return $"{act}Own_{type}";
        }
    }
}
