using System.Net;
using Campus.Contents;
using Campus.HttpTests.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial;

/// <summary>Content types, taxonomies, menus and the home page on screen.</summary>
public sealed class TypeScreenTests
{
    [Fact]
    public async Task A_type_made_on_screen_has_its_fields_in_the_editor_and_in_an_export()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var admin = await campus.VisitAsync(Cast.Bas);
        var type = await admin.SubmitAsync(await admin.GetAsync("/beheer/types/nieuw"), "main form", ("Label", "Mooi verhaal"));
        type.Address.AbsolutePath.ShouldBe("/beheer/types/MooiVerhaal");
        var field = await admin.SubmitAsync(type, "form:has([name=do][value=addfield])", ("label", "Wie vertelt het?"), ("kind", "TextField"));
        field.Address.AbsolutePath.ShouldBe("/beheer/types/MooiVerhaal/velden/MooiVerhaal/WieVerteltHet");
        type = await admin.PressAsync(field, "button[value=save]", ("s.TextFieldSettings.Hint", "Voornaam is genoeg."), ("s.TextFieldSettings.Required", "true"), ("tab", "Meer"));
        type.Words.ShouldContain("Wie vertelt het?");
        type = await admin.SubmitAsync(type, "form:has([name=do][value=addfield])", ("label", "Datum"), ("kind", "DateField"));
        type = await admin.GetAsync("/beheer/types/MooiVerhaal");
        type = await admin.PressAsync(type, "li#veld-MooiVerhaal-Datum button[value=fieldup]");
        type.Words.IndexOf("Datum", StringComparison.Ordinal).ShouldBeLessThan(type.Words.IndexOf("Wie vertelt", StringComparison.Ordinal));
        var known = await DefinitionAsync(campus, "MooiVerhaal");
        var teller = known.Parts.SelectMany(part => part.Part.Fields).Single(candidate => candidate.Name == "WieVerteltHet");
        teller.Settings["TextFieldSettings"]!.ToJsonString().ShouldBe("""{"Hint":"Voornaam is genoeg.","Required":true}""");
        teller.Options.Position.ShouldBe("1#Meer");
    }

    [Fact]
    public async Task What_is_taken_off_a_type_keeps_its_data_and_settings_nobody_knows_stay()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(
            RecipeSamples.EveryField.Replace("\"Settings\": { \"ContentTypeSettings\": {", "\"Settings\": { \"Onbekend\": { \"X\": 1.50 }, \"ContentTypeSettings\": {", StringComparison.Ordinal),
            RecipeSamples.Content(RecipeSamples.Portrait));
        using var admin = await campus.VisitAsync(Cast.Bas);
        var field = await admin.GetAsync("/beheer/types/Portret/velden/Portret/Functie");
        (await admin.PressAsync(field, "button[value=remove]")).Words.ShouldContain("Vink aan");
        var type = await admin.PressAsync(field, "button[value=remove]", ("sure", "true"));
        type.Words.ShouldContain("Wat erin stond, blijft bewaard.");
        (await admin.GetAsync("/portretten/fatima")).Words.ShouldNotContain("Klantmanager");
        (await admin.SubmitAsync(type, "form:has([name=do][value=settings])", ("label", "Portret van iemand"))).Words.ShouldContain("bewaard");
        var known = await DefinitionAsync(campus, "Portret");
        known.DisplayName.ShouldBe("Portret van iemand");
        known.Settings["Onbekend"]!.ToJsonString().ShouldBe("""{"X":1.50}""");
        known.Options.Creatable.ShouldBeTrue();
        await campus.ImportAsync(RecipeSamples.EveryField);
        (await admin.GetAsync("/portretten/fatima")).Words.ShouldContain("Klantmanager");
    }

    [Fact]
    public async Task Saving_settings_without_a_change_changes_nothing()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var admin = await campus.VisitAsync(Cast.Bas);
        var before = await ExportedTypesAsync(campus);
        foreach (var type in await TypesAsync(campus))
        {
            var page = await admin.GetAsync($"/beheer/types/{type.Name}");
            await admin.SubmitAsync(page, "form:has([name=do][value=settings])");
            foreach (var part in type.Parts)
            {
                await admin.PressAsync(await admin.GetAsync($"/beheer/types/{type.Name}/onderdelen/{part.Name}"), "#instellingen button[value=save]");
                foreach (var field in part.Part.Fields)
                {
                    await admin.PressAsync(await admin.GetAsync($"/beheer/types/{type.Name}/velden/{part.PartName}/{field.Name}"), "#instellingen button[value=save]");
                }
            }
        }
        (await ExportedTypesAsync(campus)).ShouldBe(before);
    }

    [Fact]
    public async Task An_editor_sees_types_but_changes_none()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var editor = await campus.VisitAsync(Cast.Roos);
        (await editor.GetAsync("/beheer/types/Course")).Document.QuerySelector("form[action$=wijzigen] button[value=partup]").ShouldBeNull();
        (await editor.Http.GetAsync("/beheer/types/nieuw")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_in_a_menu_is_on_every_page_and_a_term_says_where_it_is_used()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var editor = await campus.VisitAsync(Cast.Roos);
        (await editor.GetAsync("/beheer/menus")).Words.ShouldContain("Hoofdmenu");
        await campus.ImportAsync(RecipeSamples.Content(
            """
            { "ContentItemId": "campus-menu-hoofd", "ContentType": "Menu", "DisplayText": "Hoofdmenu", "Latest": true, "Published": true, "TitlePart": { "Title": "Hoofdmenu" }, "AliasPart": { "Alias": "main-menu" },
              "MenuItemsListPart": { "MenuItems": [ { "ContentItemId": "m1", "ContentType": "LinkMenuItem", "TitlePart": { "Title": "Divosa" }, "LinkMenuItemPart": { "Url": "https://www.divosa.nl" } },
                { "ContentItemId": "m2", "ContentType": "LinkMenuItem", "TitlePart": { "Title": "Boos" }, "LinkMenuItemPart": { "Url": "javascript:boos()" } } ] } }
            """));
        using var visitor = campus.Visit();
        var page = await visitor.GetAsync("/cursussen");
        page.Find("nav[aria-label=Hoofdmenu] a[href='https://www.divosa.nl']").TextContent.Trim().ShouldBe("Divosa");
        page.Text.ShouldNotContain("boos()");
        var terms = await editor.GetAsync("/beheer/taxonomieen/campus-taxonomie-themas");
        var used = await editor.GetAsync(new Uri(terms.Address, terms.Find("main table a[href*=thema-gesprek]").GetAttribute("href")!));
        used.Words.ShouldContain("Gespreksvoering");
    }

    [Fact]
    public async Task An_editor_chooses_the_home_page_and_takes_it_back()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait));
        using var editor = await campus.VisitAsync(Cast.Roos);
        var page = await editor.GetAsync("/beheer/startpagina?zoek=fatima");
        var chosen = await editor.PressAsync(page, "button[value=portret-1]");
        chosen.Words.ShouldContain("is nu de startpagina");
        (await editor.GetAsync("/")).Words.ShouldContain("Fatima werkt mee");
        await editor.PressAsync(chosen, "#eigen button");
        (await editor.GetAsync("/")).Words.ShouldContain("Leeraanbod");
    }

    private static async Task<ContentTypeDefinition> DefinitionAsync(CampusHost campus, string name) => (await TypesAsync(campus)).Single(type => type.Name == name);

    private static async Task<IReadOnlyList<ContentTypeDefinition>> TypesAsync(CampusHost campus)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IContentDefinitionManager>().ListTypeDefinitionsAsync();
    }

    private static async Task<string> ExportedTypesAsync(CampusHost campus)
    {
        var folder = TestRun.NewFolder("export");
        await using var scope = campus.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IRecipes>().ExportAsync(folder, new RecipeSelection([], [.. (await TypesAsync(campus)).Select(type => type.Name)]), new RecipeOptions());
        return await File.ReadAllTextAsync(Path.Combine(folder, "Recipe.json"));
    }
}
