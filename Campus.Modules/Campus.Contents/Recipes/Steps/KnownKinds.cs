namespace Campus.Contents.Recipes.Steps;

/// <summary>The kinds of parts and fields of Orchard Core that the campus can act on or show.</summary>
internal static class KnownKinds
{
    public static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "TitlePart", "AutoroutePart", "AliasPart", "HtmlBodyPart", "MarkdownBodyPart", "ListPart", "ContainedPart", "BagPart",
        "FlowPart", "TaxonomyPart", "TermPart", "MenuPart", "MenuItemsListPart", "LinkMenuItemPart", "ContentMenuItemPart",
        "HtmlMenuItemPart", "LocalizationPart", "PublishLaterPart", "ArchiveLaterPart", "SeoMetaPart", "PreviewPart",
        "CommonPart", "AuditTrailPart", "LayerMetadata",
    };

    public static readonly HashSet<string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        "TextField", "HtmlField", "MarkdownField", "NumericField", "BooleanField", "DateField", "DateTimeField", "TimeField",
        "LinkField", "MediaField", "ContentPickerField", "LocalizationSetContentPickerField", "TaxonomyField",
        "UserPickerField", "MultiTextField", "YoutubeField", "GeoPointField",
    };
}
