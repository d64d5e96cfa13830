using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Contents;

/// <summary>Recipes that tests write themselves, and what it takes to apply them.</summary>
internal static class RecipeSamples
{
    /// <summary>A type nobody wrote code for, with every kind of field there is.</summary>
    public const string EveryField =
        """
        { "name": "ContentDefinition",
          "ContentTypes": [
            { "Name": "Portret", "DisplayName": "Portret",
              "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" } } },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "ContentTypePartSettings": { "Position": "1" }, "AutoroutePartSettings": { "Pattern": "portretten/{{ ContentItem.DisplayText | slugify }}" } } },
                { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": { "ContentTypePartSettings": { "Position": "2" } } },
                { "PartName": "Portret", "Name": "Portret", "Settings": { "ContentTypePartSettings": { "Position": "3" } } },
                { "PartName": "BagPart", "Name": "Bijlagen", "Settings": { "ContentTypePartSettings": { "Position": "4" }, "BagPartSettings": { "ContainedContentTypes": [ "Portret" ] } } },
                { "PartName": "NobodyKnowsPart", "Name": "NobodyKnowsPart", "Settings": {} } ] } ],
          "ContentParts": [
            { "Name": "Portret", "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                { "FieldName": "TextField", "Name": "Functie", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Functie", "Position": "0" } } },
                { "FieldName": "HtmlField", "Name": "Verhaal", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Het verhaal", "Position": "1" } } },
                { "FieldName": "MarkdownField", "Name": "Les", "Settings": { "ContentPartFieldSettings": { "DisplayName": "De les", "Position": "2" } } },
                { "FieldName": "NumericField", "Name": "Jaren", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Jaren ervaring", "Position": "3" } } },
                { "FieldName": "BooleanField", "Name": "Beschikbaar", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Beschikbaar", "Position": "4" } } },
                { "FieldName": "DateField", "Name": "Begonnen", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Begonnen op", "Position": "5" } } },
                { "FieldName": "DateTimeField", "Name": "Spreekuur", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Spreekuur", "Position": "6" } } },
                { "FieldName": "TimeField", "Name": "Pauze", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Pauze", "Position": "7" } } },
                { "FieldName": "LinkField", "Name": "Site", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Website", "Position": "8" } } },
                { "FieldName": "MediaField", "Name": "Foto", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Foto", "Position": "9" } } },
                { "FieldName": "ContentPickerField", "Name": "Cursussen", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Cursussen", "Position": "91" } } },
                { "FieldName": "TaxonomyField", "Name": "Themas", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Thema's", "Position": "92" }, "TaxonomyFieldSettings": { "TaxonomyContentItemId": "campus-taxonomie-themas" } } },
                { "FieldName": "UserPickerField", "Name": "Collega", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Collega", "Position": "93" } } },
                { "FieldName": "MultiTextField", "Name": "Talen", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Talen", "Position": "94" } } },
                { "FieldName": "YoutubeField", "Name": "Film", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Film", "Position": "95" } } },
                { "FieldName": "GeoPointField", "Name": "Plek", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Plek", "Position": "96" } } },
                { "FieldName": "LocalizationSetContentPickerField", "Name": "Vertaling", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Vertaling", "Position": "97" } } },
                { "FieldName": "ColourField", "Name": "Kleur", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Kleur", "Position": "98" } } },
                { "FieldName": "NobodyKnowsField", "Name": "Raadsel", "Settings": {} } ] } ] }
        """;

    /// <summary>Everything of it filled in, with a script in every place where one would like to get through.</summary>
    public const string Portrait =
        """
        { "ContentItemId": "portret-1", "ContentItemVersionId": "portret-1-v1", "ContentType": "Portret", "DisplayText": "Fatima werkt mee", "Latest": true, "Published": true,
          "ModifiedUtc": "2026-01-02T03:04:05Z", "PublishedUtc": "2026-01-02T03:04:05Z", "CreatedUtc": "2026-01-01T00:00:00Z", "Owner": "o", "Author": "Roos",
          "TitlePart": { "Title": "Fatima werkt mee" }, "AutoroutePart": { "Path": "portretten/fatima" },
          "HtmlBodyPart": { "Html": "<h1>Kop</h1><p onclick=\"boos()\">Een <b>goed</b> begin.</p><script>boos()</script><a href=\"javascript:boos()\">link</a><iframe src=\"//x\"></iframe><img src=\"https://elders.nl/x.png\"><img src=\"~/media/a.png\" alt=\"Een plaat\">" },
          "Portret": { "Functie": { "Text": "Klantmanager" }, "Verhaal": { "Html": "<p>Toen <em>kwam</em> ze.</p>" }, "Les": { "Markdown": "**Luister** eerst." }, "Jaren": { "Value": 12.50 },
            "Beschikbaar": { "Value": true }, "Begonnen": { "Value": "2020-03-01T00:00:00Z" }, "Spreekuur": { "Value": "2026-07-01T08:30:00Z" }, "Pauze": { "Value": "12:30:00" },
            "Site": { "Url": "javascript:boos()", "Text": "Haar site" }, "Foto": { "Paths": [ "gespreksvoering/orbs.webp", "map/gids.pdf" ], "MediaTexts": [ "Fatima aan haar bureau", "De gids" ] },
            "Cursussen": { "ContentItemIds": [ "nergens" ] }, "Themas": { "TaxonomyContentItemId": "campus-taxonomie-themas", "TermContentItemIds": [ "thema-gesprek" ] },
            "Collega": { "UserIds": [ "u" ], "UserNames": [ "Tom de Wit" ] }, "Talen": { "Values": [ "Nederlands", "Berbers" ] },
            "Film": { "RawAddress": "https://www.youtube.com/watch?v=dQw4w9WgXcQ" }, "Plek": { "Latitude": 52.1, "Longitude": 5.1 }, "Vertaling": { "LocalizationSets": [ "nergens" ] }, "Kleur": { "Value": "#E17000" }, "Raadsel": { "X": "geheim-x" } },
          "Bijlagen": { "ContentItems": [ { "ContentItemId": "bijlage-1", "ContentType": "Portret", "DisplayText": "Haar bijlage", "TitlePart": { "Title": "Haar bijlage" }, "HtmlBodyPart": { "Html": "<h2>In de bijlage</h2>" }, "Portret": {} } ] },
          "NobodyKnowsPart": { "X": "geheim-y" } }
        """;

    public static string Recipe(params string[] steps) => $$"""{ "name": "proef", "steps": [ {{string.Join(",\n", steps)}} ] }""";

    public static string Content(params string[] items) => $$"""{ "name": "content", "data": [ {{string.Join(",\n", items)}} ] }""";

    /// <summary>Imports steps into a campus, as the command line does, and expects that nothing is refused.</summary>
    public static async Task ImportAsync(this CampusHost campus, params string[] steps)
    {
        var file = Path.Combine(TestRun.NewFolder("recipe"), "proef.recipe.json");
        await File.WriteAllTextAsync(file, Recipe(steps));
        await using var scope = campus.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IRecipes>().ApplyAsync(file)).Refused.ShouldBeFalse();
    }
}
