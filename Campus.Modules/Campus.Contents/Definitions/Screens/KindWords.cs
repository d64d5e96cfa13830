namespace Campus.Contents.Definitions.Screens;

/// <summary>What kinds of parts and fields are called.</summary>
internal static class KindWords
{
    public static IReadOnlyList<(string Kind, string Words)> Fields { get; } =
    [
        ("TextField", "Tekst"), ("MarkdownField", "Opgemaakte tekst"), ("HtmlField", "HTML"), ("NumericField", "Getal"), ("BooleanField", "Ja of nee"),
        ("DateField", "Datum"), ("DateTimeField", "Datum en tijd"), ("TimeField", "Tijd"), ("LinkField", "Link"), ("MediaField", "Afbeelding of bestand"),
        ("ContentPickerField", "Andere inhoud"), ("TaxonomyField", "Termen van een taxonomie"), ("UserPickerField", "Mensen"), ("MultiTextField", "Meer keuzes uit een lijst"),
        ("YoutubeField", "YouTube-video"), ("GeoPointField", "Plek op de kaart"), ("LocalizationSetContentPickerField", "Vertaalde inhoud"),
    ];

    public static IReadOnlyList<(string Kind, string Words)> Parts { get; } =
    [
        ("TitlePart", "Titel"), ("AutoroutePart", "Webadres"), ("AliasPart", "Alias"), ("MarkdownBodyPart", "Tekst"), ("HtmlBodyPart", "Tekst in HTML"),
        ("BagPart", "Verzameling van onderdelen"), ("FlowPart", "Blokken onder elkaar"), ("ListPart", "Lijst met andere inhoud"), ("TaxonomyPart", "Termen"),
        ("SeoMetaPart", "Zoekmachines"), ("PublishLaterPart", "Later publiceren"), ("ArchiveLaterPart", "Later weghalen"), ("LocalizationPart", "Vertalingen"),
    ];

    public static IReadOnlyList<(string Kind, string Words)> Types { get; } =
        [("", "Gewone inhoud"), ("Widget", "Blok"), ("MenuItem", "Menu-item"), ("CustomSettings", "Instellingen")];

    /// <summary>Parts that a type may have more than once, each under its own name.</summary>
    public static IReadOnlyList<string> Reusable { get; } = ["BagPart", "FlowPart"];

    public static string Type(string? stereotype) => Find(Types, stereotype ?? "");

    public static string Field(string kind) => Find(Fields, kind);

    public static string Part(string kind) => Find(Parts, kind);

    private static string Find(IReadOnlyList<(string Kind, string Words)> words, string kind) =>
        words.FirstOrDefault(word => word.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase)).Words ?? kind;
}
