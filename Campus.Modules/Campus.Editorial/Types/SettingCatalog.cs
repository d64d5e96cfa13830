using Campus.Contents;

namespace Campus.Editorial.Types;

/// <summary>Which settings the screens ask for, by what they are about.</summary>
internal static class SettingCatalog
{
    private const string Type = "ContentTypeSettings";
    private const string Part = "ContentTypePartSettings";
    private const string Field = "ContentPartFieldSettings";

    private static readonly string[] WithRequired =
    [
        "TextField", "MarkdownField", "NumericField", "DateField", "DateTimeField", "TimeField", "LinkField", "MediaField",
        "ContentPickerField", "LocalizationSetContentPickerField", "TaxonomyField", "UserPickerField", "MultiTextField", "YoutubeField", "GeoPointField",
    ];

    public static IReadOnlyList<SettingInput> OfType { get; } =
    [
        new(Type, "Description", "Uitleg", SettingKind.LongText, "Waar gebruik je dit voor? Redacteuren lezen het als ze iets nieuws maken."),
        new(Type, "Creatable", "Redacteuren kunnen hiervan iets nieuws maken", SettingKind.Flag),
        new(Type, "Listable", "Staat in de lijst met inhoud", SettingKind.Flag),
        new(Type, "Draftable", "Kan een concept zijn", SettingKind.Flag),
        new(Type, "Versionable", "Bewaart oude versies", SettingKind.Flag),
        new(Type, "Securable", "Heeft eigen rechten per rol", SettingKind.Flag),
        new(Type, "Stereotype", "Soort", SettingKind.OneOf, "Een blok of een menu-item staat altijd ín iets anders.", Options:
            KindWords.Types),
    ];

    public static IReadOnlyList<SettingInput> OfPart(string kind) =>
    [
        new(Part, "DisplayName", "Naam op het scherm"),
        new(Part, "Description", "Uitleg", SettingKind.LongText),
        .. OfPartKind(kind),
    ];

    public static IReadOnlyList<SettingInput> OfField(string kind)
    {
        var own = $"{kind}Settings";
        IEnumerable<SettingInput> required = WithRequired.Contains(kind) ? [new(own, "Required", "Verplicht", SettingKind.Flag)] : [];
        return
        [
            new(Field, "DisplayName", "Naam op het scherm"),
            new(own, "Hint", "Uitleg bij het veld", SettingKind.LongText),
            .. required,
            .. OfFieldKind(kind, own),
        ];
    }

    private static IEnumerable<SettingInput> OfPartKind(string kind) => kind switch
    {
        "TitlePart" =>
        [
            new("TitlePartSettings", "Options", "Titel", SettingKind.OneOf, Default: "Editable", Options:
                [("Editable", "Mag worden ingevuld"), ("EditableRequired", "Moet worden ingevuld"), ("GeneratedDisabled", "Komt uit een patroon"), ("GeneratedHidden", "Komt uit een patroon en is verborgen")]),
            new("TitlePartSettings", "Pattern", "Patroon", Hint: "Bijvoorbeeld {{ ContentItem.Content.Boek.Auteur.Text }}."),
        ],
        "AutoroutePart" =>
        [
            new("AutoroutePartSettings", "Pattern", "Patroon van het webadres", Hint: "Bijvoorbeeld artikelen/{{ ContentItem.DisplayText | slugify }}."),
            new("AutoroutePartSettings", "AllowCustomPath", "Redacteuren mogen het webadres kiezen", SettingKind.Flag),
            new("AutoroutePartSettings", "ShowHomepageOption", "Redacteuren mogen dit de startpagina maken", SettingKind.Flag),
        ],
        "AliasPart" => [new("AliasPartSettings", "Pattern", "Patroon van de alias")],
        "BagPart" => [new("BagPartSettings", "ContainedContentTypes", "Wat kan hierin staan?", SettingKind.Types)],
        "FlowPart" => [new("FlowPartSettings", "ContainedContentTypes", "Wat kan hierin staan?", SettingKind.Types, "Niets gekozen: alle widgets.")],
        "ListPart" =>
        [
            new("ListPartSettings", "ContainedContentTypes", "Wat kan in de lijst staan?", SettingKind.Types),
            new("ListPartSettings", "PageSize", "Hoeveel op een pagina", SettingKind.Number, Default: "10"),
            new("ListPartSettings", "EnableOrdering", "Redacteuren bepalen de volgorde", SettingKind.Flag),
        ],
        _ => [],
    };

    private static IEnumerable<SettingInput> OfFieldKind(string kind, string own) => kind switch
    {
        "TextField" =>
        [
            new(own, "DefaultValue", "Staat er al bij iets nieuws"),
            new(Field, "Editor", "Vorm", SettingKind.OneOf, Options: [("", "Eén regel"), ("TextArea", "Meer regels"), ("PredefinedList", "Kiezen uit een lijst")]),
            new("TextFieldPredefinedListEditorSettings", "Options", "Keuzes", SettingKind.Choices, "Alleen bij ‘Kiezen uit een lijst’. Een keuze per regel. Met een streepje ertussen: waarde | wat je ziet."),
        ],
        "NumericField" =>
        [
            new(own, "Minimum", "Minstens", SettingKind.Number),
            new(own, "Maximum", "Hoogstens", SettingKind.Number),
            new(own, "Scale", "Cijfers achter de komma", SettingKind.Number, Default: "0"),
            new(own, "DefaultValue", "Staat er al bij iets nieuws"),
        ],
        "BooleanField" =>
        [
            new(own, "Label", "Tekst bij het vakje"),
            new(own, "DefaultValue", "Staat aan bij iets nieuws", SettingKind.Flag),
        ],
        "MediaField" => [new(own, "Multiple", "Meer bestanden", SettingKind.Flag, Default: "true"), new(own, "AllowMediaText", "Vraag om een alt-tekst", SettingKind.Flag, Default: "true")],
        "ContentPickerField" or "LocalizationSetContentPickerField" =>
        [
            new(own, "Multiple", "Meer kiezen", SettingKind.Flag),
            new(own, "DisplayedContentTypes", "Waaruit kun je kiezen?", SettingKind.Types),
        ],
        "TaxonomyField" =>
        [
            new(own, "TaxonomyContentItemId", "Taxonomie", SettingKind.Taxonomy),
            new(own, "Unique", "Hoogstens één kiezen", SettingKind.Flag),
            new(own, "LeavesOnly", "Alleen termen zonder onderliggende termen", SettingKind.Flag),
        ],
        "UserPickerField" => [new(own, "Multiple", "Meer mensen kiezen", SettingKind.Flag)],
        "MultiTextField" => [new(own, "Options", "Keuzes", SettingKind.Choices, "Een keuze per regel. Met een streepje ertussen: waarde | wat je ziet.")],
        _ => [],
    };
}
