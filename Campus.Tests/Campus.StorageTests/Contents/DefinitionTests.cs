using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;

namespace Campus.StorageTests.Contents;

/// <summary>Content types and parts, and how one recipe adds to another.</summary>
public sealed class DefinitionTests
{
    [Theory, Both]
    public async Task A_part_may_be_attached_several_times_under_its_own_names(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        var type = (await TypeAsync(campus, "ARTICLE"))!;
        type.Parts.Where(part => part.PartName == "BagPart").Select(part => part.Name).ShouldBe(["Sources", "Related", "Notes"]);
        type.Parts.Single(part => part.Name == "Article").Part.Fields.Select(field => field.Name).ShouldBe(["Intro", "Minutes"]);
        type.Options.Creatable.ShouldBeTrue();
    }

    [Theory, Both]
    public async Task Importing_again_unites_lists_and_removes_nothing(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        await campus.ApplyStepsAsync(
            """
            { "name": "contentdefinition", "ContentTypes": [ { "Name": "article", "DisplayName": "Stuk",
              "Settings": { "ContentTypeSettings": { "Creatable": null, "Listable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "BagPart", "Name": "Sources", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Law", "Source" ] } } } ] } ] }
            """);
        var type = (await TypeAsync(campus, "Article"))!;
        type.DisplayName.ShouldBe("Stuk");
        type.Parts.Count.ShouldBe(6);
        type.Settings["ContentTypeSettings"]!.ToJsonString().ShouldBe("""{"Creatable":null,"Draftable":true,"Versionable":true,"Unheard":"kept","Listable":true}""");
        type.Parts.Single(part => part.Name == "Sources").Settings["BagPartSettings"]!["ContainedContentTypes"]!.ToJsonString().ShouldBe("""["Source","Law"]""");
        var again = await campus.ApplyStepsAsync(Samples.Definitions.Replace("Artikel", "Stuk", StringComparison.Ordinal));
        again.Changes.Single(change => change.Subject == "Onderdeel ‘Article’").Outcome.ShouldBe(RecipeOutcome.Unchanged);
    }

    [Fact]
    public async Task Without_a_display_name_the_settings_of_a_type_stay()
    {
        await using var campus = await VersionTests.WithArticlesAsync(DatabaseProvider.Sqlite);
        await campus.ApplyStepsAsync("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Article", "Settings": { "ContentTypeSettings": { "Creatable": false } } } ] }""");
        (await TypeAsync(campus, "Article"))!.Options.Creatable.ShouldBeTrue();
    }

    [Fact]
    public async Task Replacing_and_deleting_do_what_they_say()
    {
        await using var campus = await VersionTests.WithArticlesAsync(DatabaseProvider.Sqlite);
        await campus.ApplyStepsAsync("""{ "name": "ReplaceContentDefinition", "ContentTypes": [ { "Name": "Article", "DisplayName": "Kaal", "Settings": {}, "ContentTypePartDefinitionRecords": [] } ] }""");
        (await TypeAsync(campus, "Article"))!.Parts.ShouldBeEmpty();
        await campus.ApplyStepsAsync("""{ "name": "DeleteContentDefinition", "ContentTypes": [ "Article", "Never" ], "ContentParts": [ "Article" ] }""");
        (await TypeAsync(campus, "Article")).ShouldBeNull();
    }

    [Fact]
    public async Task Flat_settings_of_the_first_betas_are_lifted()
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        await campus.ApplyStepsAsync(
            """
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Page", "DisplayName": "Page", "Hidden": false,
              "Settings": { "Creatable": "True", "Stereotype": null },
              "ContentTypePartDefinitionRecords": [ { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "Position": "2", "AllowCustomPath": "True", "Pattern": "x" } } ] } ],
              "ContentParts": [ { "Name": "Page", "Settings": { "Attachable": "True" },
              "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Sub", "Settings": { "DisplayName": "Sub", "Hint": "h" } } ] } ] }
            """);
        var type = (await TypeAsync(campus, "Page"))!;
        type.Settings.ToJsonString().ShouldBe("""{"ContentTypeSettings":{"Creatable":true,"Stereotype":null}}""");
        type.Parts.Single().Settings.ToJsonString().ShouldBe(
            """{"ContentTypePartSettings":{"Position":"2"},"AutoroutePartSettings":{"AllowCustomPath":true,"Pattern":"x"}}""");
        var part = await campus.WithAsync<IContentDefinitionManager, ContentPartDefinition?>(async definitions => await definitions.GetPartDefinitionAsync("Page"));
        part!.Fields.Single().Settings.ToJsonString().ShouldBe("""{"ContentPartFieldSettings":{"DisplayName":"Sub"},"TextFieldSettings":{"Hint":"h"}}""");
    }

    [Fact]
    public async Task Unknown_parts_fields_and_patterns_are_kept_with_a_warning()
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var plan = await campus.ApplyStepsAsync(
            """
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "P", "DisplayName": "P", "ContentTypePartDefinitionRecords": [
                { "PartName": "LiquidPart", "Name": "LiquidPart" },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "{{ ContentItem.DisplayText | shout }}" } } } ] } ],
              "ContentParts": [ { "Name": "P", "ContentPartFieldDefinitionRecords": [ { "FieldName": "PriceField", "Name": "Price" } ] } ] }
            """);
        string[] messages = [.. plan.Changes.Where(change => change.Outcome == RecipeOutcome.Warning).Select(change => change.Message!)];
        messages.Length.ShouldBe(3);
        messages.ShouldContain(message => message.Contains("LiquidPart", StringComparison.Ordinal));
        messages.ShouldContain(message => message.Contains("PriceField", StringComparison.Ordinal));
        messages.ShouldContain(message => message.Contains("shout", StringComparison.Ordinal));
    }

    [Theory, Both]
    public async Task Another_machine_sees_a_new_type_within_a_second_or_two(DatabaseProvider provider)
    {
        await using var campus = await ContentCampus.CreateAsync(provider);
        var other = campus.Machine();
        (await TypeAsync(campus, "Article", other)).ShouldBeNull();
        await campus.ApplyStepsAsync(Samples.Definitions);
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        (await TypeAsync(campus, "Article", other)).ShouldNotBeNull();
    }

    private static Task<ContentTypeDefinition?> TypeAsync(
        ContentCampus campus, string name, Microsoft.Extensions.DependencyInjection.ServiceProvider? on = null) =>
        campus.WithAsync<IContentDefinitionManager, ContentTypeDefinition?>(async definitions => await definitions.GetTypeDefinitionAsync(name), on);
}
