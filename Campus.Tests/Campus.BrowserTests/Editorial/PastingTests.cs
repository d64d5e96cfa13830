using System.Text.Json;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>What is pasted from elsewhere, under the policy of the page, with a real browser.</summary>
public sealed class PastingTests(BrowserFixture browser)
{
    private const string Paste = """
        (element, html) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', html);
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public Task What_is_pasted_is_what_was_seen_there() => browser.InWindowAsync(async window =>
    {
        var text = await OpenAsync(window);
        var source = window.Page.Locator("textarea[data-markdown]").First;
        var given = new[]
        {
            (Case("paste-table-two-paragraphs"), "| Wie | Wat |\n| --- | --- |\n| Jan<br>Piet | Bellen |"),
            (Case("paste-inline-styles"), "Gewoon **vet** *schuin*\n\n| Bedrag |\n| ---: |\n| 12 |"),
            (Case("paste-word-list"), "Neem mee:\n\n- paspoort\n  - kopie\n\n1. eerst bellen"),
        };
        foreach (var (html, markdown) in given.Concat(Pasted.All))
        {
            await PasteAsync(window, text, html);
            (await source.InputValueAsync()).Trim().ShouldBe(markdown, html);
        }
    });

    /// <summary>Empties the text and pastes.</summary>
    internal static async Task PasteAsync(Window window, ILocator text, string html)
    {
        await EmptyAsync(window, text);
        await text.EvaluateAsync(Paste, html);
    }

    internal static async Task EmptyAsync(Window window, ILocator text)
    {
        await text.FocusAsync();
        await window.Page.Keyboard.PressAsync("Control+A");
        await window.Page.Keyboard.PressAsync("Delete");
    }

    /// <summary>The text of a new item, in the visual editor.</summary>
    internal static async Task<ILocator> OpenAsync(Window window)
    {
        await MakeAsync(window, "Tekst.");
        var text = await WritingTests.StartAsync(window.Page);
        await text.FocusAsync();
        // The editor takes over the cursor a moment after the focus: faster than anybody presses the next key, not than this test.
        await window.Page.WaitForTimeoutAsync(250);
        return text;
    }

    /// <summary>Signs in as an editor and goes to a new item with a text.</summary>
    internal static async Task MakeAsync(Window window, string markdown)
    {
        await window.SignInAsync(Cast.Roos);
        var made = await window.Context.APIRequest.PostAsync("/api/content?draft=true", new()
        {
            DataString = $$"""{ "ContentType": "TextActivity", "TitlePart": { "Title": "Plakken" }, "MarkdownBodyPart": { "Markdown": {{JsonSerializer.Serialize(markdown)}} } }""",
            Headers = [new("Content-Type", "application/json")],
        });
        made.Ok.ShouldBeTrue(await made.TextAsync());
        await window.GoAsync($"/beheer/inhoud/{JsonDocument.Parse(await made.TextAsync()).RootElement.GetProperty("ContentItemId").GetString()}");
    }

    private static string Case(string name) => File.ReadAllText(Path.Combine(SourceTree.Root, "Campus.Tests/Campus.BrowserTests/Editorial/pasted", $"{name}.html"));
}
