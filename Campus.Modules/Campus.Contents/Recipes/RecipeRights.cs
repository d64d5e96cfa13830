using Campus.Contents.Recipes.Steps;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>
/// What somebody must be allowed to do by hand before a recipe may do it: who may import may not give themselves more
/// rights by importing roles.
/// </summary>
internal sealed class RecipeRights(ModuleSteps modules, IPermissions permissions, ICurrentUser user)
{
    private static readonly Dictionary<string, (string Permission, string Words)> Asked = new(StringComparer.OrdinalIgnoreCase)
    {
        ["content"] = (ContentPermissions.PublishContent.Name, "inhoud publiceren"),
        ["media"] = (ContentPermissions.ManageMediaContent.Name, "mediabestanden beheren"),
        ["ContentDefinition"] = (ContentPermissions.EditContentTypes.Name, "contenttypes bewerken"),
        ["ReplaceContentDefinition"] = (ContentPermissions.EditContentTypes.Name, "contenttypes bewerken"),
        ["DeleteContentDefinition"] = (ContentPermissions.EditContentTypes.Name, "contenttypes bewerken"),
        ["settings"] = ("ManageSettings", "instellingen beheren"),
        ["Roles"] = ("ManageRoles", "rollen beheren"),
    };

    /// <summary>Why the current user may not import a step, in Dutch; null when it is allowed.</summary>
    public async ValueTask<string?> MissingAsync(string step, CancellationToken cancellationToken)
    {
        if (!Asked.TryGetValue(step, out var asked))
        {
            // What other modules import is about people and access; what nobody knows is only kept.
            if (modules.Find(step) is null)
            {
                return null;
            }
            asked = (Permission.SiteOwner.Name, "alles");
        }
        return await permissions.HasAsync(user.Principal, asked.Permission, cancellationToken)
            ? null
            : $"hiervoor moet je ‘{asked.Words}’ mogen. Vraag een beheerder om dit recept te importeren.";
    }
}
