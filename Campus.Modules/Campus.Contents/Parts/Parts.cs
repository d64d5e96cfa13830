namespace Campus.Contents;

/// <summary>The title, from which <see cref="ContentItem.DisplayText"/> follows.</summary>
public sealed record TitlePart(string? Title = null);

/// <summary>The path at which an item is found, without a leading slash.</summary>
public sealed record AutoroutePart(
    string? Path = null,
    bool SetHomepage = false,
    bool Disabled = false,
    bool RouteContainedItems = false,
    bool Absolute = false);

/// <summary>A short stable name by which code and templates find an item.</summary>
public sealed record AliasPart(string? Alias = null);

/// <summary>A body in HTML.</summary>
public sealed record HtmlBodyPart(string? Html = null);

/// <summary>A body in Markdown.</summary>
public sealed record MarkdownBodyPart(string? Markdown = null);

/// <summary>Marks the list to which an item belongs.</summary>
public sealed record ContainedPart(string? ListContentItemId = null, string? ListContentType = null, int Order = 0);

/// <summary>The place of a term: the taxonomy it belongs to.</summary>
public sealed record TermPart(string? TaxonomyContentItemId = null);

/// <summary>Which type a taxonomy's terms have; the terms themselves are its nested items.</summary>
public sealed record TaxonomyPart(string? TermContentType = null);

/// <summary>A link in a menu.</summary>
public sealed record LinkMenuItemPart(string? Url = null, string? Target = null, string? Name = null);

/// <summary>The set of translations an item belongs to, and its language.</summary>
public sealed record LocalizationPart(string? LocalizationSet = null, string? Culture = null);

/// <summary>When a draft is to be published.</summary>
public sealed record PublishLaterPart(DateTime? ScheduledPublishUtc = null);

/// <summary>When a published item is to be taken off the site.</summary>
public sealed record ArchiveLaterPart(DateTime? ScheduledArchiveUtc = null);

/// <summary>What an editor says about a change, for the audit trail.</summary>
public sealed record AuditTrailPart(string? Comment = null, bool ShowComment = false);

/// <summary>What search engines and social media are told.</summary>
public sealed record SeoMetaPart(
    string? PageTitle = null,
    string? MetaDescription = null,
    string? MetaKeywords = null,
    string? Canonical = null,
    string? MetaRobots = null,
    MediaField? DefaultSocialImage = null,
    MediaField? OpenGraphImage = null,
    string? OpenGraphTitle = null,
    string? OpenGraphDescription = null);

/// <summary>Where and in which layer a widget stands.</summary>
public sealed record LayerMetadata(bool RenderTitle = false, double Position = 0, string? Zone = null, string? Layer = null);

/// <summary>How an item stands in a flow.</summary>
public sealed record FlowMetadata(FlowAlignment Alignment = FlowAlignment.Left, int Size = 100);

/// <summary>The alignment of an item in a flow.</summary>
public enum FlowAlignment
{
    /// <summary>At the start of the line.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the end of the line.</summary>
    Right,

    /// <summary>Over the whole line.</summary>
    Justify,
}
