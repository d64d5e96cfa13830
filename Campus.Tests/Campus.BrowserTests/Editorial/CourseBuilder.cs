using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>An editor who builds a course without ever touching a mouse.</summary>
internal sealed class CourseBuilder(IPage page)
{
    private const string Part = "?onderdeel=";
    private readonly Keys keys = new(page);

    private ILocator Nodes => page.Locator("[data-bag] > [data-node]");

    /// <summary>Chooses what to make, and comes to the editor of it; its id.</summary>
    public async Task<string> MakeAsync(string type)
    {
        await keys.PressAsync(page.Locator($"main button[name=type][value={type}]"));
        await page.Locator("form[data-editor]").WaitForAsync();
        await page.WaitForLoadStateAsync();
        return new Uri(page.Url).Segments[^1];
    }

    /// <summary>Adds something to what is open, which opens it; its id.</summary>
    public async Task<string> AddAsync(string type)
    {
        var before = page.Url;
        await keys.PressAsync(page.Locator($"button[name=do][value^='add:'][value$=':{type}']"));
        await page.WaitForURLAsync(url => url != before && url.Contains(Part, StringComparison.Ordinal));
        await page.Locator("form[data-live]").WaitForAsync();
        return page.Url[(page.Url.IndexOf(Part, StringComparison.Ordinal) + Part.Length)..];
    }

    /// <summary>Goes to something through the outline of the course.</summary>
    public Task OpenAsync(string id) => FollowAsync(page.Locator($"[data-tree-node='{id}'] > a"), id);

    /// <summary>Writes in a field, in the place of what was in it.</summary>
    public async Task WriteAsync(string field, string text, ILocator? within = null)
    {
        var input = Unit(field, within).Locator("input:not([type=hidden]), textarea:not(.pc-md__source), .pc-md__text");
        await keys.ReachAsync(input);
        await page.Keyboard.PressAsync("Control+A");
        // What has many lines was written elsewhere and is pasted.
        await (text.Contains('\n', StringComparison.Ordinal) ? page.Keyboard.InsertTextAsync(text) : page.Keyboard.TypeAsync(text));
    }

    /// <summary>Writes a text in the visual editor.</summary>
    public async Task WriteTextAsync(string field, ILocator? within, Func<IKeyboard, Task> write)
    {
        await keys.ReachAsync(Unit(field, within).Locator(".pc-md__text"));
        await write(page.Keyboard);
    }

    /// <summary>What a text is in Markdown.</summary>
    public ILocator Source(string field) => Unit(field, null).Locator("textarea[data-markdown]");

    /// <summary>Chooses one of the options of a field, or ticks its box.</summary>
    public Task ChooseAsync(string field, string option, ILocator? within = null) =>
        keys.ChooseAsync(Unit(field, within).GetByLabel(option));

    /// <summary>Chooses an image from the library, and says what it shows.</summary>
    public async Task ChooseImageAsync(string field, string name, string alt)
    {
        await keys.PressAsync(Unit(field, null).GetByRole(AriaRole.Button, new() { Name = "Kies een bestand" }));
        var dialog = page.GetByRole(AriaRole.Dialog);
        await keys.TypeAsync(dialog.GetByRole(AriaRole.Searchbox), name);
        await dialog.GetByText("1 bestand gevonden.").WaitForAsync();
        await keys.PressAsync(dialog.Locator("[data-found] button"));
        await keys.ReachAsync(Unit(field, null).GetByLabel("Alt-tekst hier"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(alt);
    }

    /// <summary>Adds an answer to the question that is open.</summary>
    public async Task AnswerAsync(string text, bool isRight)
    {
        var node = await AddHereAsync("Answer");
        await WriteAsync("AnswerPart.Text", text, node);
        if (isRight)
        {
            await ChooseAsync("AnswerPart.Correct", "Dit antwoord is goed", node);
        }
        await WriteTextAsync("AnswerPart.Feedback", node, keyboard => keyboard.TypeAsync($"Uitleg bij {text}."));
    }

    /// <summary>Adds something to tick off to the checklist that is open.</summary>
    public async Task ItemAsync(string text) =>
        await WriteAsync("ChecklistItemPart.Text", text, await AddHereAsync("ChecklistItem"));

    private ILocator Unit(string field, ILocator? within) =>
        (within ?? page.Locator("form[data-editor]")).Locator($"[data-unit$='/{field.Replace('.', '/')}']");

    private async Task<ILocator> AddHereAsync(string type)
    {
        var node = Nodes.Nth(await Nodes.CountAsync());
        await keys.PressAsync(page.Locator($"button[name=do][value^='add:'][value$=':{type}']"));
        // The focus goes to what was added: the next Tab is in it.
        await node.Locator(":focus").WaitForAsync();
        return node;
    }

    private async Task FollowAsync(ILocator link, string id)
    {
        await keys.PressAsync(link);
        await page.WaitForURLAsync(url => url.EndsWith(id, StringComparison.Ordinal));
    }
}
