namespace Campus.Contents.Recipes.Steps;

/// <summary>The parts of Orchard Core that the campus can act on or show.</summary>
internal static class KnownParts
{
    public static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "TitlePart", "AutoroutePart", "AliasPart", "HtmlBodyPart", "MarkdownBodyPart", "ListPart", "ContainedPart", "BagPart",
        "FlowPart", "TaxonomyPart", "TermPart", "MenuPart", "MenuItemsListPart", "LinkMenuItemPart", "ContentMenuItemPart",
        "HtmlMenuItemPart", "LocalizationPart", "PublishLaterPart", "ArchiveLaterPart", "SeoMetaPart", "PreviewPart",
        "CommonPart", "AuditTrailPart", "LayerMetadata",
    };
}
