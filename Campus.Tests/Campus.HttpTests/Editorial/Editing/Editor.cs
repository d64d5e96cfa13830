using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Editing;

/// <summary>Somebody with an item open in the editor, as the script of the page has it: what was loaded, and what it posts.</summary>
internal sealed class Editor(Visitor visitor, string item)
{
    private Page? page;

    private string Address => $"/beheer/inhoud/{item}";

    /// <summary>Makes an item to edit; it is a draft.</summary>
    public static async Task<string> MakeItemAsync(Visitor visitor, string title)
    {
        using var body = new StringContent($$"""{ "ContentType": "Taxonomy", "TitlePart": { "Title": "{{title}}" } }""", Encoding.UTF8, "application/json");
        using var answer = await visitor.Http.PostAsync("/api/content?draft=true", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["ContentItemId"]!;
    }

    public async Task<Page> OpenAsync() => page = await visitor.GetAsync(Address);

    /// <summary>Types a text and waits until it is saved; what became of it.</summary>
    public async Task<string> SaveAsync(string part, string key, string text) =>
        (string)(await SendAsync(part, key, text))["units"]![0]!["outcome"]!;

    /// <summary>Types a text; the whole answer that the script gets.</summary>
    public async Task<JsonObject> SendAsync(string part, string key, string text)
    {
        var block = Block(part);
        var unit = block.GetAttribute("data-unit")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["unit"] = unit,
            ["base"] = block.GetAttribute("data-base")!,
            [$"{unit.Replace('/', '.')}.{key}"] = text,
            ["__RequestVerificationToken"] = page!.Find("[name=__RequestVerificationToken]").GetAttribute("value")!,
        });
        using var answer = await visitor.Http.PostAsync(page.Find("form[data-editor]").GetAttribute("data-save"), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>What the page learns about others while it is open.</summary>
    public async Task<JsonObject> LookAroundAsync()
    {
        var form = page!.Find("form[data-editor]");
        var url = $"{form.GetAttribute("data-presence")}?revision={form.GetAttribute("data-revision")}";
        return (await visitor.Http.GetFromJsonAsync<JsonObject>(url))!;
    }

    /// <summary>Publishes what there is, from the page for that; nothing happens when there is nothing new.</summary>
    public async Task PublishAsync()
    {
        const string Now = "button[name=do][value=nu]", Reason = "Input.Reason";
        var publishing = await visitor.GetAsync($"{Address}/publiceren");
        if (publishing.Document.QuerySelector(Now) is not null)
        {
            var isAsked = publishing.Document.QuerySelector($"[name='{Reason}']") is not null;
            var after = await visitor.PressAsync(publishing, Now, isAsked ? [(Reason, "Voor de test")] : []);
            after.Words.ShouldContain("Het staat op de site");
        }
    }

    /// <summary>A value of the item that visitors get.</summary>
    public async Task<string> PublishedAsync(string part, string key) =>
        (string)(await visitor.Http.GetFromJsonAsync<JsonObject>($"/api/content/{item}"))![part]![key]!;

    /// <summary>The text that the editor has now.</summary>
    public async Task<string> TextAsync(string part, string key)
    {
        await OpenAsync();
        var block = Block(part);
        return block.QuerySelector($"[name='{block.GetAttribute("data-unit")!.Replace('/', '.')}.{key}']")!.GetAttribute("value") ?? "";
    }

    /// <summary>What the page to choose from says.</summary>
    public async Task<string> ChoicesAsync() => (await visitor.GetAsync($"{Address}/samen")).Words;

    private IElement Block(string part) => page!.Find($"[data-unit$='/{part}']");
}
