using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>The reader and the writer of the visual editor, without a browser.</summary>
internal static class VisualEditor
{
    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Bundle = Path.Combine(TestRun.Folder, $"visual-editor-{Environment.ProcessId}.mjs");

    /// <summary>What the editor writes of each document; null where it cannot hold the document.</summary>
    public static async Task<(string Markdown, bool IsSame)?[]> WriteAsync(IEnumerable<string> documents)
    {
        var answers = await AskAsync("write", documents.Select(document => JsonNode.Parse(document)));
        return [.. answers.Select(answer => answer["error"] is null
            ? ((string)answer["markdown"]!, (bool)answer["isSame"]!)
            : ((string, bool)?)null)];
    }

    /// <summary>What the editor makes of each text when nothing was done in it.</summary>
    public static async Task<string[]> ReopenAsync(IEnumerable<string> texts) => Markdown(await AskAsync("reopen", Values(texts)));

    /// <summary>What the editor makes of each text when every block of it was touched.</summary>
    public static async Task<string[]> RewriteAsync(IEnumerable<string> texts) => Markdown(await AskAsync("rewrite", Values(texts)));

    /// <summary>Asks one thing about many.</summary>
    public static async Task<JsonNode[]> AskAsync(string what, IEnumerable<JsonNode?> about)
    {
        var folder = TestRun.NewFolder("visual-editor");
        var (input, output) = (Path.Combine(folder, "input"), Path.Combine(folder, "output"));
        await File.WriteAllLinesAsync(input, about.Select(one => new JsonArray(what, one).ToJsonString(AsIs)));
        var program = Path.Combine(SourceTree.Root, "Campus.Tests/Campus.HttpTests/Editorial/Visual/visual-editor.mjs");
        await using var node = ChildProcess.Start("node", [program, SourceTree.Root, Bundle, input, output]);
        (await node.WaitForExitAsync(TimeSpan.FromMinutes(5))).ShouldBe(0, node.Errors);
        return [.. (await File.ReadAllLinesAsync(output)).Select(line => JsonNode.Parse(line)!)];
    }

    private static IEnumerable<JsonNode?> Values(IEnumerable<string> texts) => texts.Select(text => (JsonNode?)JsonValue.Create(text));

    private static string[] Markdown(JsonNode[] answers) => [.. answers.Select(answer => (string)answer["markdown"]!)];
}
