using Campus.Platform;

namespace Campus.Contents;

/// <summary>The permissions on content, by Orchard Core's names and with its implications.</summary>
public static class ContentPermissions
{
    /// <summary>Publishing and unpublishing.</summary>
    public static Permission PublishContent { get; } = new("PublishContent", "Inhoud publiceren");

    /// <summary>Changing.</summary>
    public static Permission EditContent { get; } = new("EditContent", "Inhoud bewerken", PublishContent);

    /// <summary>Removing.</summary>
    public static Permission DeleteContent { get; } = new("DeleteContent", "Inhoud verwijderen");

    /// <summary>Seeing drafts as they would look.</summary>
    public static Permission PreviewContent { get; } = new("PreviewContent", "Een voorbeeld van inhoud bekijken", EditContent);

    /// <summary>Making copies.</summary>
    public static Permission CloneContent { get; } = new("CloneContent", "Inhoud kopiëren", EditContent);

    /// <summary>Seeing published content; the platform defines it, for every visitor asks for it.</summary>
    public static Permission ViewContent => Permission.ViewContent;

    /// <summary>Publishing what one owns.</summary>
    public static Permission PublishOwnContent { get; } = new("PublishOwnContent", "Eigen inhoud publiceren", PublishContent);

    /// <summary>Making content, and changing what one owns.</summary>
    public static Permission EditOwnContent { get; } = new("EditOwnContent", "Eigen inhoud bewerken", EditContent, PublishOwnContent);

    /// <summary>Removing what one owns.</summary>
    public static Permission DeleteOwnContent { get; } = new("DeleteOwnContent", "Eigen inhoud verwijderen", DeleteContent);

    /// <summary>Seeing what one owns.</summary>
    public static Permission ViewOwnContent { get; } = new("ViewOwnContent", "Eigen inhoud bekijken", Permission.ViewContent);

    /// <summary>Seeing drafts one owns.</summary>
    public static Permission PreviewOwnContent { get; } = new("PreviewOwnContent", "Een voorbeeld van eigen inhoud bekijken", PreviewContent);

    /// <summary>Copying what one owns.</summary>
    public static Permission CloneOwnContent { get; } = new("CloneOwnContent", "Eigen inhoud kopiëren", CloneContent);

    /// <summary>Seeing the list of all content.</summary>
    public static Permission ListContent { get; } = new("ListContent", "De lijst met inhoud bekijken");

    /// <summary>Giving content to another owner.</summary>
    public static Permission EditContentOwner { get; } = new("EditContentOwner", "De eigenaar van inhoud wijzigen");

    /// <summary>Using the content API.</summary>
    public static Permission AccessContentApi { get; } = new("AccessContentApi", "De API voor inhoud gebruiken");

    /// <summary>Changing types and parts.</summary>
    public static Permission EditContentTypes { get; } = new("EditContentTypes", "Contenttypes bewerken");

    /// <summary>Seeing types and parts.</summary>
    public static Permission ViewContentTypes { get; } = new("ViewContentTypes", "Contenttypes bekijken", EditContentTypes);

    /// <summary>Changing the media library.</summary>
    public static Permission ManageMediaContent { get; } = new("ManageMediaContent", "Mediabestanden beheren");

    /// <summary>Seeing media files.</summary>
    public static Permission ViewMediaContent { get; } =
        new("ViewMediaContent", "Mediabestanden bekijken", ManageMediaContent, Permission.ViewContent);

    /// <summary>Importing recipes.</summary>
    public static Permission Import { get; } = new("Import", "Recepten importeren");

    /// <summary>Exporting everything.</summary>
    public static Permission Export { get; } = new("Export", "Alles exporteren");

    /// <summary>Making an item the home page.</summary>
    public static Permission SetHomepage { get; } = new("SetHomepage", "De startpagina kiezen");

    /// <summary>Changing the settings of the site.</summary>
    public static Permission ManageSettings { get; } = new("ManageSettings", "De instellingen van de site wijzigen");

    /// <summary>Managing taxonomies.</summary>
    public static Permission ManageTaxonomy { get; } = new("ManageTaxonomy", "Taxonomieën beheren");

    /// <summary>Managing menus.</summary>
    public static Permission ManageMenu { get; } = new("ManageMenu", "Menu’s beheren");

    internal static IEnumerable<Permission> All =>
    [
        PublishContent, EditContent, DeleteContent, PreviewContent, CloneContent, PublishOwnContent, EditOwnContent,
        DeleteOwnContent, ViewOwnContent, PreviewOwnContent, CloneOwnContent, ListContent, EditContentOwner, AccessContentApi,
        EditContentTypes, ViewContentTypes, ManageMediaContent, ViewMediaContent, Import, Export, SetHomepage,
        ManageSettings, ManageTaxonomy, ManageMenu,
    ];
}
