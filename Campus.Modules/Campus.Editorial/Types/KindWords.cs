using Campus.Contents;

namespace Campus.Editorial.Types;

/// <summary>What kinds of parts are called; kinds of fields say it themselves.</summary>
internal static class KindWords
{
    public static IReadOnlyList<(string Kind, string Words)> Parts { get; } =
    [
        ("TitlePart", "Titel"), ("AutoroutePart", "Webadres"), ("AliasPart", "Alias"), ("MarkdownBodyPart", "Tekst"), ("HtmlBodyPart", "Tekst in HTML"),
        ("BagPart", "Verzameling van onderdelen"), ("FlowPart", "Blokken onder elkaar"), ("ListPart", "Lijst met andere inhoud"), ("TaxonomyPart", "Termen"),
        ("SeoMetaPart", "Zoekmachines"), ("PublishLaterPart", "Later publiceren"), ("ArchiveLaterPart", "Later weghalen"), ("LocalizationPart", "Vertalingen"),
    ];

    // Parts that types have and that nobody adds on screen.
    private static readonly (string Kind, string Words)[] Others =
    [
        ("CommonPart", "Eigenaar en datum"), ("ContainedPart", "Plek in een lijst"), ("LinkMenuItemPart", "Link"), ("HtmlMenuItemPart", "HTML"),
        ("ContentMenuItemPart", "Pagina"), ("MenuPart", "Menu"), ("MenuItemsListPart", "Links in het menu"), ("TermPart", "Term"),
        ("WidgetPart", "Blok"), ("PreviewPart", "Voorbeeld"),
    ];

    public static IReadOnlyList<(string Kind, string Words)> Types { get; } =
        [("", "Gewone inhoud"), ("Widget", "Blok"), ("MenuItem", "Menu-item"), ("CustomSettings", "Instellingen")];

    /// <summary>Parts that a type may have more than once, each under its own name.</summary>
    public static IReadOnlyList<string> Reusable { get; } = ["BagPart", "FlowPart"];

    /// <summary>What a kind of field is called: of one that the campus does not have its technical name.</summary>
    public static string Field(ContentPartFieldDefinition field) => field.Kind?.Words ?? field.FieldName;

    public static string Type(string? stereotype) => Find(Types, stereotype ?? "");

    /// <summary>What a part is called by itself: as its definition says, else as its kind.</summary>
    public static string Part(ContentPartDefinition part) => part.Options.DisplayName is { Length: > 0 } shown ? shown : Part(part.Name);

    public static string Part(string kind) => Find([.. Parts, .. Others], kind);

    /// <summary>What a part is called where it is attached.</summary>
    public static string Attached(ContentTypePartDefinition part) =>
        part.Options.DisplayName is { Length: > 0 } shown ? shown : part.Name != part.PartName ? part.Name : Part(part.Part);

    private static string Find(IReadOnlyList<(string Kind, string Words)> words, string kind) =>
        words.FirstOrDefault(word => word.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase)).Words ?? kind;
}
