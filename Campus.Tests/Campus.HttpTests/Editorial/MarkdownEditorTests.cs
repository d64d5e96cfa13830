using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.HttpTests.Editorial.Visual;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial;

/// <summary>The visual editor, without a browser: its reading and writing of Markdown against the server's showing of it.</summary>
public sealed class MarkdownEditorTests(SharedCampus shared)
{
    private static readonly string[] Tricky =
    [
        "> [!TIP]\n> Doe dit **vaak**.\n>\n> - een\n> - twee\n\nDaarna verder.",
        "> [!NOTE]\n> Regel een\n> regel twee",
        "- een\n\n  > [!WARNING]\n  > Pas op.\n\n- twee",
        "| Wat | Telt |\n|:--|--:|\n| a\\|b | **3** |\n| | `c` |",
        "1. een\n2. twee\n   - drie\n   - vier\n\n* los",
        "3) drie\n4) vier",
        "- a\n\n  tweede alinea\n- b",
        "Zie [de gids][g] of <https://www.divosa.nl/a_b>.\n\n[g]: https://www.divosa.nl/gids \"Gids\"",
        "Een regel\\\nen nog een  \nen een derde",
        "```js\nlet a = `b`;\n```\n\n    ingesprongen",
        "2 \\* 3 = 6 \\[niet een link\\] a_b_c ‘*schuin*’ ***beide***",
        "Kop\n===\n\nTussen\n---\n\n***",
        "![foto](~/media/gespreksvoering/orbs.webp \"ORBS\")",
        "Prijs &lt; 5 &amp; > 3, maar &copy; blijft een teken.",
        "~~weg~~ en `a ``b`` c`",
        "> [!TIP]\n> Buiten.\n>\n> > [!NOTE]\n> > Binnen.",
        "> | a | b |\n> |---|---|\n> | `x|y` | c |",
        "![Schema \\[ORBS\\] met \\*ster\\*](~/media/a.webp)",
        "1. een\n   3. drie\n2. twee",
        "- een\n\n* twee\n\n- drie",
        "| a | b |\n|---|---|\n| een<br>twee | **x**<!-- -->y |",
        "Zie https://voorbeeld.nl/a_b, www.voorbeeld.nl en (https://voorbeeld.nl/c).",
        "```\nniet dicht",
    ];

    // Marks in another order are the same on the page: such a text opens in the visual editor.
    private static readonly string[] Alike = ["**[vet](https://voorbeeld.nl)**", "**_beide_** ***beide*** _**beide**_", "**vet *schuin* ~~weg~~**", "__a__ _b_ *c*", "**a [b](https://b.nl) c**"];

    private static readonly string[] BeyondIt = ["- [ ] vinkje\n- [x] gezet", "H~2~O en x^2^", "++erbij++ en ==geel==", "- een\n  > citaat\n- twee"];

    // As nobody's writer writes it, but as people do.
    private const string Untidy = "Kop\n===\n\n*  een\n*  twee\n\n+ los\n\n| a|b |\n|:-|-|\n| c|d|\n\n> lui\ngeciteerd\n\n   1)  een\n   2)  twee\n\n__vet__ en _schuin_  \nregel\n\n~~~ js\ncode\n~~~\n\n***";

    [Fact]
    public async Task Opening_a_text_changes_not_one_character_and_rewriting_it_shows_the_same_page()
    {
        string[] texts = [.. Shipped(), .. Tricky];
        texts.Length.ShouldBeGreaterThan(100);
        (await VisualEditor.ReopenAsync(texts)).ShouldBe(texts);
        var markdown = shared.Campus.Services.GetRequiredService<IMarkdownText>();
        foreach (var (text, rewritten) in texts.Zip(await VisualEditor.RewriteAsync(texts)))
        {
            Shown(markdown, rewritten).ShouldBe(Shown(markdown, text), text);
        }
    }

    [Fact]
    public async Task A_text_that_the_visual_editor_cannot_hold_is_known_for_it()
    {
        string[] texts = [.. BeyondIt, .. Alike];
        var answers = await VisualEditor.RewriteAsync(texts);
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        var pairs = texts.Zip(answers, (text, answer) => new { before = text, after = answer });
        using var body = new StringContent(JsonSerializer.Serialize(pairs), System.Text.Encoding.UTF8, "application/json");
        using var answer = await roos.Http.PostAsync("/beheer/markdown/zelfde", body);
        (await answer.Content.ReadAsStringAsync()).ShouldBe($"[{string.Join(',', BeyondIt.Select(_ => "false").Concat(Alike.Select(_ => "true")))}]");
    }

    [Fact]
    public async Task A_block_that_changes_leaves_every_other_block_letter_for_letter()
    {
        string[] texts = [.. Shipped().Where(text => text.Length < 5000), .. Tricky, Untidy];
        var answers = await VisualEditor.AskAsync("edited", texts.Select(text => (JsonNode?)JsonValue.Create(text)));
        foreach (var (text, versions) in texts.Zip(answers))
        {
            foreach (var (at, version) in versions.AsArray().Index())
            {
                var raws = version!["others"]!.AsArray().Select(raw => (string)raw!);
                var (written, lost) = ((string)version["markdown"]!, version["lost"]!.AsArray().Count);
                lost.ShouldBe(0, $"block {at} of:\n{text}");
                raws.Where(raw => !written.Contains(raw, StringComparison.Ordinal)).ShouldBeEmpty($"block {at} of:\n{text}\nbecame:\n{written}");
            }
        }
    }

    private static string Shown(IMarkdownText markdown, string text) => PageShape.Of(markdown.ToHtml(text));

    private static IEnumerable<string> Shipped()
    {
        var content = new DirectoryInfo(Path.Combine(SourceTree.Root, "content"));
        var files = content.EnumerateFiles("*.md", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName));
        var recipes = content.EnumerateFiles("*.json", SearchOption.AllDirectories)
            .SelectMany(file => Markdowns(JsonNode.Parse(File.ReadAllText(file.FullName))));
        return files.Concat(recipes).Distinct();
    }

    private static IEnumerable<string> Markdowns(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Markdowns),
        JsonObject owner => owner.SelectMany(property => property is { Key: "Markdown", Value: JsonValue text }
            ? [text.ToString()]
            : Markdowns(property.Value)),
        _ => [],
    };
}
