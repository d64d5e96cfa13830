using Campus.Contents;

namespace Campus.Editorial.Types;

/// <summary>Which settings the screens ask for, by what they are about.</summary>
internal static class SettingCatalog
{
    private const string Type = "ContentTypeSettings";
    private const string Part = "ContentTypePartSettings";
    private const string Field = "ContentPartFieldSettings";

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

    /// <summary>The settings of a field; of a kind that the campus does not have those that every kind has.</summary>
    public static IReadOnlyList<SettingInput> OfField(ContentPartFieldDefinition field)
    {
        var own = $"{field.FieldName}Settings";
        IEnumerable<SettingInput> required = field.Kind is { CanBeRequired: true }
            ? [new(own, "Required", "Verplicht", SettingKind.Flag)]
            : [];
        return
        [
            new(Field, "DisplayName", "Naam op het scherm"),
            new(own, "Hint", "Uitleg bij het veld", SettingKind.LongText),
            .. required,
            .. field.Kind?.Settings ?? [],
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
}
