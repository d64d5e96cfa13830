namespace Campus.HttpTests.Contents;

/// <summary>A whole small site in the shapes that sites of several years of Orchard Core have, written for these tests.</summary>
internal static class SiteSample
{
    /// <summary>Old flat settings, a list with posts, a flow with widgets, a menu, and things nobody knows.</summary>
    public const string Recipe =
        """
        {
          // Comments and trailing commas are allowed in a recipe.
          "name": "site", "categories": "",
          "variables": { "blog": "[js: uuid()]", "soort": "[js: uuid()]" },
          "steps": [
            { "name": "feature", "enable": [ "OrchardCore.Contents" ] },
            { "name": "ContentDefinition",
              "ContentTypes": [
                { "Name": "SBlog", "DisplayName": "Blog", "Settings": { "Creatable": "True", "Stereotype": null, "ContentTypeSettings": {} }, "ContentTypePartDefinitionRecords": [
                  { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "Position": "0" } },
                  { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ContainedContentTypes": [ "SPost" ], "PageSize": 3, "Onbekend": { "A": [ 1.0, null ] } } },
                  { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "{{ ContentItem | display_text | slugify }}", "ShowHomepageOption": true } } } ] },
                { "Name": "SPost", "DisplayName": "Bericht", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true, "Versionable": true } }, "ContentTypePartDefinitionRecords": [
                  { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": { "ContentTypePartSettings": { "Editor": "Wysiwyg" } } },
                  { "PartName": "SPost", "Name": "SPost", "Settings": {} }, { "PartName": "FlowPart", "Name": "FlowPart", "Settings": {} }, { "PartName": "BagPart", "Name": "Bronnen", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "SBron" ] } } },
                  { "PartName": "BagPart", "Name": "Extra", "Settings": {} }, { "PartName": "CommonPart", "Name": "CommonPart", "Settings": {} }, { "PartName": "PublishLaterPart", "Name": "PublishLaterPart", "Settings": {} } ] },
                { "Name": "SBron", "DisplayName": "Bron", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "SBron", "Name": "SBron", "Settings": {} } ] },
                { "Name": "Html", "DisplayName": "Html", "Settings": { "ContentTypeSettings": { "Stereotype": "Widget" } }, "ContentTypePartDefinitionRecords": [ { "PartName": "Html", "Name": "Html", "Settings": {} } ] },
                { "Name": "SSoorten", "DisplayName": "Soorten", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "TaxonomyPart", "Name": "TaxonomyPart", "Settings": {} } ] },
                { "Name": "SSoort", "DisplayName": "Soort", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] } ],
              "ContentParts": [
                { "Name": "SPost", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                  { "FieldName": "TextField", "Name": "Ondertitel", "Settings": { "DisplayName": "Ondertitel" } },
                  { "FieldName": "TextField", "Name": "Toon", "Settings": { "ContentPartFieldSettings": { "Editor": "PredefinedList" }, "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "Vrolijk", "value": "vrolijk" } ], "Editor": 1 } } },
                  { "FieldName": "TextField", "Name": "Lang", "Settings": { "ContentPartFieldSettings": { "Editor": "TextArea" } } },
                  { "FieldName": "MediaField", "Name": "Beeld", "Settings": {} }, { "FieldName": "TaxonomyField", "Name": "Labels", "Settings": { "ContentPartFieldSettings": { "Editor": "Tags" }, "TaxonomyFieldSettings": { "TaxonomyContentItemId": "[js: variables('soort')]" } } },
                  { "FieldName": "ContentPickerField", "Name": "Verwant", "Settings": { "ContentPickerFieldSettings": { "Multiple": true } } }, { "FieldName": "NumericField", "Name": "Prijs", "Settings": {} },
                  { "FieldName": "BooleanField", "Name": "Aan", "Settings": {} }, { "FieldName": "DateField", "Name": "Dag", "Settings": {} }, { "FieldName": "DateTimeField", "Name": "Moment", "Settings": {} }, { "FieldName": "TimeField", "Name": "Tijd", "Settings": {} },
                  { "FieldName": "LinkField", "Name": "Link", "Settings": {} }, { "FieldName": "HtmlField", "Name": "Blok", "Settings": {} }, { "FieldName": "MultiTextField", "Name": "Keuzes", "Settings": {} }, { "FieldName": "PriceField", "Name": "Geld", "Settings": {} } ] },
                { "Name": "SBron", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "LinkField", "Name": "Waar", "Settings": {} } ] },
                { "Name": "Html", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "HtmlField", "Name": "Html", "Settings": {} } ] } ] },
            { "name": "content", "Data": [
              { "ContentItemId": "[js: variables('soort')]", "ContentType": "SSoorten", "DisplayText": "Soorten", "Latest": true, "Published": true, "TitlePart": { "Title": "Soorten" }, "TaxonomyPart": { "TermContentType": "SSoort", "Terms": [
                { "ContentItemId": "s-boom", "ContentItemVersionId": null, "ContentType": "SSoort", "DisplayText": "Boom", "Latest": false, "Published": false, "TitlePart": { "Title": "Boom" }, "TermPart": { "TaxonomyContentItemId": "[js: variables('soort')]" }, "@WeldedPartSettings": {},
                  "Terms": [ { "ContentItemId": "s-eik", "ContentType": "SSoort", "DisplayText": "Eik", "TitlePart": { "Title": "Eik" } } ] } ] } },
              { "ContentItemId": "[js: variables('blog')]", "ContentType": "SBlog", "DisplayText": "Ons blog", "Latest": true, "Published": true, "ModifiedUtc": "[js: new Date().toISOString()]", "Owner": "[js: parameters('AdminUserId')]", "TitlePart": { "Title": "Ons blog" }, "ListPart": {}, "AutoroutePart": { "Path": null, "SetHomepage": false } },
              { "ContentItemId": "s-post", "ContentType": "SPost", "DisplayText": "Het  eerste \"bericht\"", "Latest": true, "Published": true, "Author": "x", "TitlePart": { "Title": "Het  eerste \"bericht\"" },
                "MarkdownBodyPart": { "Markdown": "\nEerste regel  \ntweede\r\n\r\n* los\n1) genummerd\n\n<b>html</b> [image]x.jpg[/image]\n\n" },
                "SPost": { "Ondertitel": { "Text": " met spaties " }, "Toon": { "Text": "oud" }, "Lang": { "Text": "een\ntwee\n\n" }, "Beeld": { "Paths": [ "map/a b.jpg", "weg.png" ], "MediaTexts": [ "Tekst" ], "Anchors": [ { "X": 0.50, "Y": 1 } ] },
                  "Labels": { "TaxonomyContentItemId": "[js: variables('soort')]", "TermContentItemIds": [ "s-eik", "weg" ], "TagNames": [ "Eik" ] }, "Verwant": { "ContentItemIds": [ "[js: variables('blog')]", "weg" ] }, "Prijs": { "Value": 1000.0 }, "Aan": { "Value": null },
                  "Dag": { "Value": "2020-02-03" }, "Moment": { "Value": "2020-02-03T04:05:06.789Z" }, "Tijd": { "Value": "08:30:15" }, "Link": { "Url": "~/x?a=1&b", "Text": "<x>", "Target": "_blank" }, "Blok": { "Html": "<div class=\"x\">é &amp; €</div>\n" },
                  "Keuzes": { "Values": [ "b", "a" ] }, "Geld": { "Amount": 1.10 } },
                "FlowPart": { "Widgets": [ { "ContentItemId": "s-w", "ContentType": "Html", "DisplayText": "", "Html": { "Html": { "Html": "<p>Hoi</p>\r\n" } }, "FlowMetadata": { "Alignment": 3, "Size": 50 } }, { "ContentItemId": "s-q", "ContentType": "NobodyKnows", "X": { "Y": 1.0 } } ] },
                "Bronnen": { "ContentItems": [ { "ContentItemId": "s-b", "ContentType": "SBron", "SBron": { "Waar": { "Url": null, "Text": null } } } ] }, "Extra": { "ContentItems": [] }, "CommonPart": {}, "ContainedPart": { "ListContentItemId": "[js: variables('blog')]", "Order": 0 },
                "Onbekend": { "Diep": [ { "a": 1e3 } ] }, "PublishLaterPart": { "ScheduledPublishUtc": null } },
              { "ContentItemId": "s-menu", "ContentType": "Menu", "DisplayText": "Oud menu", "Latest": true, "Published": true, "TitlePart": { "Title": "Oud menu" }, "AliasPart": { "Alias": "oud" }, "MenuPart": {}, "MenuItemsListPart": { "MenuItems": [
                { "ContentItemId": "s-m1", "ContentType": "LinkMenuItem", "DisplayText": "Start", "LinkMenuItemPart": { "Name": "Start", "Url": "~/" }, "MenuItemsListPart": { "MenuItems": [ { "ContentItemId": "s-m2", "ContentType": "LinkMenuItem", "LinkMenuItemPart": { "Url": "~/onder" } } ] } } ] } },
            ] },
            { "name": "layers", "Layers": [ { "Name": "Altijd", "Rule": "true" } ] },
          ],
        }
        """;
}
