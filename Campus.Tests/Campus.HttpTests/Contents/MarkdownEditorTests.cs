using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Contents;

/// <summary>The visual editor, without a browser: its reading and writing of Markdown against the server's showing of it.</summary>
public sealed partial class MarkdownEditorTests(SharedCampus shared)
{
    private const string Program = """
        import { readFileSync } from 'node:fs';
        const [script, texts] = process.argv.slice(2);
        const { reopen, rewrite } = await import(script);
        const answers = JSON.parse(readFileSync(texts, 'utf8')).map((text) => ({ opened: reopen(text), rewritten: rewrite(text) }));
        console.log(JSON.stringify(answers));
        """;

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
    ];

    private static readonly string[] BeyondIt = ["- [ ] vinkje\n- [x] gezet", "H~2~O en x^2^", "++erbij++ en ==geel==", "- een\n  > citaat\n- twee"];

    [Fact]
    public async Task Opening_a_text_changes_not_one_character_and_rewriting_it_shows_the_same_page()
    {
        string[] texts = [.. Shipped(), .. Tricky];
        texts.Length.ShouldBeGreaterThan(100);
        var answers = await RunAsync(texts);
        var markdown = shared.Campus.Services.GetRequiredService<IMarkdownText>();
        foreach (var (text, (opened, rewritten)) in texts.Zip(answers))
        {
            opened.ShouldBe(text);
            Shown(markdown, rewritten).ShouldBe(Shown(markdown, text), text);
        }
    }

    [Fact]
    public async Task A_text_that_the_visual_editor_cannot_hold_is_known_for_it()
    {
        var answers = await RunAsync(BeyondIt);
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        var pairs = BeyondIt.Zip(answers, (text, answer) => new { before = text, after = answer.Rewritten });
        using var body = new StringContent(JsonSerializer.Serialize(pairs), System.Text.Encoding.UTF8, "application/json");
        using var answer = await roos.Http.PostAsync("/beheer/markdown/zelfde", body);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("[false,false,false,false]");
    }

    private static string Shown(IMarkdownText markdown, string text) => Space().Replace(markdown.ToHtml(text), " ").Trim();

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

    private static async Task<(string Opened, string Rewritten)[]> RunAsync(string[] texts)
    {
        var input = Path.Combine(TestRun.Folder, $"{Guid.NewGuid():n}.json");
        await File.WriteAllTextAsync(input, JsonSerializer.Serialize(texts));
        var script = Path.Combine(SourceTree.Root, "Campus.Themes/Campus.Theme/wwwroot/dist/contents-markdown.js");
        var program = Path.ChangeExtension(input, ".mjs");
        await File.WriteAllTextAsync(program, Program);
        // Nothing says that what was built is a module but its use.
        var module = Path.ChangeExtension(input, ".script.mjs");
        File.Copy(script, module);
        await using var node = ChildProcess.Start("node", [program, module, input]);
        (await node.WaitForExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(0, node.Errors);
        return [.. JsonNode.Parse(node.Output)!.AsArray().Select(answer => ((string)answer!["opened"]!, (string)answer["rewritten"]!))];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
