namespace Campus.StorageTests.Contents;

/// <summary>Steps that several tests start from.</summary>
internal static class Samples
{
    /// <summary>An article with a title, a path, an alias, fields of its own and two bags.</summary>
    public const string Definitions =
        """
        { "name": "ContentDefinition",
          "ContentTypes": [
            { "Name": "Article", "DisplayName": "Artikel",
              "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true, "Versionable": true, "Unheard": "kept" }, "FullTextAspectSettings": {} },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" }, "TitlePartSettings": { "Options": 3 } } },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "artikel/{{ Model.ContentItem | display_text | slugify }}" } } },
                { "PartName": "Article", "Name": "Article", "Settings": {} },
                { "PartName": "BagPart", "Name": "Sources", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Source" ] } } },
                { "PartName": "BagPart", "Name": "Related", "Settings": {} },
                { "PartName": "BagPart", "Name": "Notes", "Settings": {} } ] } ],
          "ContentParts": [
            { "Name": "Article", "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                { "FieldName": "TextField", "Name": "Intro", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Inleiding" }, "TextFieldSettings": { "DefaultValue": "Lees dit." } } },
                { "FieldName": "NumericField", "Name": "Minutes", "Settings": { "NumericFieldSettings": { "Minimum": 1, "Maximum": 60 } } } ] } ] }
        """;

    /// <summary>A published article.</summary>
    public static string Article(string id, string title, string version = "v1", string more = "") =>
        $$"""
        { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{id}}-{{version}}", "ContentType": "Article", "DisplayText": "{{title}}",
          "Latest": true, "Published": true, "ModifiedUtc": "2026-01-02T03:04:05.1234567Z", "PublishedUtc": "2026-01-02T03:04:05Z",
          "CreatedUtc": "2026-01-01T00:00:00Z", "Owner": "o", "Author": "Roos", "TitlePart": { "Title": "{{title}}" }{{more}} }
        """;

    public static string Content(params string[] items) => $$"""{ "name": "content", "data": [ {{string.Join(",\n", items)}} ] }""";
}
