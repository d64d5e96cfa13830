using Campus.Contents.Recipes.Steps;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>
/// What somebody must be allowed to do by hand before a recipe may do it, and before an export may hold it: who may import
/// may not give themselves more rights by importing roles, and who may export sees nobody they may not see.
/// </summary>
internal sealed class RecipeRights(ModuleSteps modules, IPermissions permissions, ICurrentUser user)
{
    private static readonly Dictionary<string, (string Permission, string Words)> Asked = new(StringComparer.OrdinalIgnoreCase)
    {
        ["content"] = (ContentPermissions.PublishContent.Name, "inhoud publiceren"),
        [ContentSteps.Unfinished] = (ContentPermissions.PublishContent.Name, "inhoud publiceren"),
        ["media"] = (ContentPermissions.ManageMediaContent.Name, "mediabestanden beheren"),
        ["campus-media"] = (ContentPermissions.ManageMediaContent.Name, "mediabestanden beheren"),
        ["ContentDefinition"] = (ContentPermissions.EditContentTypes.Name, "contenttypes bewerken"),
        ["ReplaceContentDefinition"] = (ContentPermissions.EditContentTypes.Name, "contenttypes bewerken"),
        ["DeleteContentDefinition"] = (ContentPermissions.EditContentTypes.Name, "contenttypes bewerken"),
        ["settings"] = (ContentPermissions.ManageSettings.Name, "instellingen beheren"),
        ["custom-settings"] = (ContentPermissions.ManageSettings.Name, "instellingen beheren"),
        ["Roles"] = ("ManageRoles", "rollen beheren"),
    };

    /// <summary>Why the current user may not import a step, in Dutch; null when it is allowed.</summary>
    public async ValueTask<string?> MissingAsync(string step, CancellationToken cancellationToken) =>
        AskedFor(step) is not { } asked || await permissions.HasAsync(user.Principal, asked.Permission, cancellationToken)
            ? null
            : $"hiervoor moet je ‘{asked.Words}’ mogen. Vraag een beheerder om dit recept te importeren.";

    /// <summary>Whether an export by the current user may hold a step.</summary>
    public async ValueTask<bool> MayExportAsync(string step, CancellationToken cancellationToken) =>
        await MissingAsync(step, cancellationToken) is null;

    private (string Permission, string Words)? AskedFor(string step)
    {
        if (Asked.TryGetValue(step, out var asked))
        {
            return asked;
        }
        // What other modules bring is about people and access, and so are steps of Orchard's about users. Else, what nobody knows is only kept.
        return modules.Find(step) is not null || step.Contains("user", StringComparison.OrdinalIgnoreCase)
            ? (Permission.SiteOwner.Name, "alles")
            : null;
    }
}
