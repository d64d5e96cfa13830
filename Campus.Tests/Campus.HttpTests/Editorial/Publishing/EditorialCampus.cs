using System.Text;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>A campus of its own with a type that holds every kind of text.</summary>
public sealed class EditorialCampus : IAsyncLifetime
{
    private static readonly Uri Api = new("/api/content?draft=true", UriKind.Relative);
    private CampusHost? campus;

    public CampusHost Campus => campus!;

    public async ValueTask InitializeAsync()
    {
        campus = await CampusHost.StartNewAsync();
        await using var scope = campus.Services.CreateAsyncScope();
        var definitions = scope.ServiceProvider.GetRequiredService<IContentDefinitionManager>();
        await definitions.StorePartDefinitionAsync(Json("""
            { "Name": "PagePart", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "MediaField", "Name": "Image", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Beeld" } } },
              { "FieldName": "LinkField", "Name": "More", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Verder" } } },
              { "FieldName": "HtmlField", "Name": "Aside", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Kader" } } } ] }
            """));
        await definitions.StoreTypeDefinitionAsync(Json("""
            { "Name": "TestPage", "DisplayName": "Testpagina", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} },
                { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": {} }, { "PartName": "PagePart", "Name": "PagePart", "Settings": {} },
                { "PartName": "BagPart", "Name": "Blocks", "Settings": { "ContentTypePartSettings": { "DisplayName": "Blokken" }, "BagPartSettings": { "ContainedContentTypes": [ "TestPage" ] } } } ] }
            """));
    }

    public ValueTask DisposeAsync() => campus?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Stores a draft through the content API; gives its id.</summary>
    public static async Task<string> DraftAsync(Visitor editor, string title, string markdown, string more = "{}")
    {
        var item = new JsonObject
        {
            ["ContentType"] = "TestPage",
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = markdown },
        };
        foreach (var (name, value) in Json(more))
        {
            item[name] = value?.DeepClone();
        }
        return await SaveAsync(editor, item);
    }

    /// <summary>Stores another draft of an item.</summary>
    public static async Task<string> SaveAsync(Visitor editor, JsonObject item)
    {
        using var content = new StringContent(item.ToJsonString(), Encoding.UTF8, "application/json");
        var response = await editor.Http.PostAsync(Api, content);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!["ContentItemId"]!.ToString();
    }

    /// <summary>Another text in an item.</summary>
    public static Task<string> RewriteAsync(Visitor editor, string id, string markdown) => SaveAsync(editor, new JsonObject
    {
        ["ContentItemId"] = id,
        ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = markdown },
    });

    /// <summary>What visitors see of an item; null when they see nothing.</summary>
    public async Task<string?> PublicTextAsync(string id)
    {
        await using var scope = Campus.Services.CreateAsyncScope();
        var item = await scope.ServiceProvider.GetRequiredService<IContentManager>().GetAsync(id);
        return item?.As<MarkdownBodyPart>()?.Markdown;
    }

    /// <summary>Waits until the publish page of an item says something, which background work brings about.</summary>
    public static async Task EventuallyAsync(Visitor editor, string id, string words)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            if ((await editor.GetAsync(Page(id, "publiceren"))).Words.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(500);
        }
    }

    public static string Page(string id, string page) => $"/beheer/inhoud/{id}/{page}";

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;
}
