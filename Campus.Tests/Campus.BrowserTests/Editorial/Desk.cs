using System.Text.Json;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>An editor at an item of which only the title matters.</summary>
internal sealed class Desk(Window window, string item)
{
    public ILocator Title => window.Page.Locator("[data-unit$='/TitlePart'] input.utrecht-textbox");

    /// <summary>Signs in and makes an item; its id.</summary>
    public static async Task<string> SignInAsync(Window window, Member member, string title)
    {
        await window.SignInAsync(member);
        var made = await window.Context.APIRequest.PostAsync("/api/content?draft=true", new()
        {
            DataObject = new Dictionary<string, object> { ["ContentType"] = "Taxonomy", ["TitlePart"] = new { Title = title } },
        });
        made.Ok.ShouldBeTrue();
        return JsonDocument.Parse(await made.TextAsync()).RootElement.GetProperty("ContentItemId").GetString()!;
    }

    public Task OpenAsync() => window.GoAsync($"/beheer/inhoud/{item}");

    /// <summary>Replaces the title, key by key.</summary>
    public async Task TypeAsync(string text)
    {
        await Title.FillAsync("");
        await Title.PressSequentiallyAsync(text);
    }

    public Task SavedAsync() => window.Page.Locator("[data-save-status][data-state=saved]").WaitForAsync();

    /// <summary>Waits until the device holds nothing any more that the server does not have.</summary>
    public Task SentAsync() => window.Page.WaitForFunctionAsync(
        "() => !Object.keys(localStorage).some((key) => key.startsWith('campus-bewerken/'))", options: new() { Timeout = 30_000 });

    public ILocator Note(string kind) => window.Page.Locator($"[data-unit-note={kind}]");
}
