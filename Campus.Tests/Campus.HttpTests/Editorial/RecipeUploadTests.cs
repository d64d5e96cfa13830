using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial;

/// <summary>An editor uploads what should end a process, to a campus in a process of its own: it answers in a sentence and lives.</summary>
public sealed class RecipeUploadTests
{
    [Fact]
    public async Task Deep_long_and_doubling_uploads_are_refused_in_a_sentence_and_the_campus_lives()
    {
        await using var campus = await CampusProcess.StartNewAsync();
        using var editor = await campus.VisitAsync(Cast.Roos);
        foreach (var (what, file, name) in Uploads())
        {
            var page = await RecipeScreenTests.UploadAsync(editor, file, name);
            page.Status.ShouldBe(HttpStatusCode.OK, what);
            (page.Words.Contains("Dit bestand is geen recept", StringComparison.Ordinal) || page.Words.Contains("Kan niet", StringComparison.Ordinal))
                .ShouldBeTrue($"{what}: {page.Words[..Math.Min(500, page.Words.Length)]}");
            page.Document.QuerySelector("main form.pc-panel").ShouldBeNull(what);
        }
        (await editor.Http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static IEnumerable<(string What, byte[] File, string Name)> Uploads()
    {
        foreach (var open in (string[])["(", "{", "!", "a=>", "1?1:", "`${", "new ", "variables(", "- "])
        {
            yield return Recipe($"script {open}", Script(Repeat(open, 300_000)));
        }
        yield return Recipe("brackets that close", Script(Repeat("(", 100_000) + "1" + Repeat(")", 100_000)));
        yield return Recipe("endless loop", Script("while(true){}"));
        yield return Recipe("text that doubles", Script("var s='xxxxxxxx';" + Repeat("s=s+s;", 300) + "return s"));
        yield return Recipe("recursion", Script("function f(){return f()};f()"));
        var chain = string.Join(',', Enumerable.Range(0, 40_000).Select(number => $"\"v{number}\":\"[js: variables('v{number + 1}')]\""));
        yield return Recipe("chain of variables", $$"""{"name":"x","variables":{ {{chain}},"v40000":"x" },"steps":[{"name":"content","x":"[js: variables('v0')]"}]}""");
        yield return Recipe("circle of variables", """{"name":"x","variables":{"a":"[js: variables('b')]","b":"[js: variables('a')]"},"steps":[{"name":"content","x":"[js: variables('a')]"}]}""");
        var doubling = string.Join(',', Enumerable.Range(1, 20).Select(level => $"\"v{level}\":\"[js: {string.Join('+', Enumerable.Repeat($"variables('v{level - 1}')", 20))}]\""));
        yield return Recipe("variables that double", $$"""{"name":"x","variables":{"v0":"{{Repeat("x", 1000)}}",{{doubling}} },"steps":[{"name":"content","x":"[js: variables('v20')]"}]}""");
        yield return Recipe("deep json", """{"name":"x","steps":[{"name":"content","a":""" + Repeat("[", 5_000) + Repeat("]", 5_000) + "}]}");
        yield return Recipe("deeper json", Repeat("{\"a\":", 1_000_000));
        yield return Recipe("many values", """{"name":"x","steps":[{"name":"content","a":[""" + Repeat("[],", 2_000_000) + "0]}]}");
        yield return Recipe("half a letter", """{"name":"x","steps":[{"name":"content","data":[{"ContentItemId":"a","ContentType":"B","DisplayText":"kapot \ud83d"}]}]}""");
        yield return Recipe("gzip in a script", Script($"gzip('{Convert.ToBase64String(Zipped(50_000_000))}')"));
        yield return ("zip bomb", Zip(("Recipe.json", new string(' ', 80_000_000))), "bom.zip");
        yield return ("a name that climbs", Zip(("Recipe.json", "{\"steps\":[]}"), ("../../buiten.txt", "x")), "klim.zip");
        yield return ("a name that is file and folder", Zip(("Recipe.json", "{\"steps\":[]}"), ("a", "x"), ("a/b", "x")), "botsing.zip");
        yield return ("a name that no folder holds", Zip(("Recipe.json", "{\"steps\":[]}"), (Repeat("n", 300), "x")), "lang.zip");
        yield return ("a name with a control character", Zip(("Recipe.json", "{\"steps\":[]}"), ("a\u0001b.txt", "x")), "teken.zip");
        yield return ("too many names", Zip([.. Enumerable.Range(0, 20_001).Select(number => ($"{number}", ""))]), "veel.zip");
        yield return ("a damaged zip", [.. Zip(("Recipe.json", "{\"steps\":[]}")).Select((value, at) => at is > 30 and < 60 ? (byte)0xFF : value)], "kapot.zip");
        yield return ("half a zip", Zip(("Recipe.json", "{\"steps\":[]}"))[..60], "half.zip");
    }

    private static string Script(string script) => $$"""{"name":"x","steps":[{"name":"content","x":{{JsonSerializer.Serialize($"[js: {script}]")}}}]}""";

    private static (string What, byte[] File, string Name) Recipe(string what, string text) => (what, Encoding.UTF8.GetBytes(text), "proef.json");

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Zipped(int length)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest))
        {
            zip.Write(new byte[length]);
        }
        return target.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }
}
