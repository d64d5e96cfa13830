using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.HttpTests.Editorial.Publishing;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>The first script of a conversation: nothing is wrong before it begins, and what the buttons add is right.</summary>
public sealed class ScriptEditorTests(EditorialCampus own) : IClassFixture<EditorialCampus>
{
    private const string Program = """
        import { readFile } from 'node:fs/promises';
        const { grow } = await import(process.argv[2]);
        const runs = JSON.parse(await readFile(process.argv[3], 'utf8'));
        const made = runs.map(({ text, kinds, at }) => kinds.reduce(({ text }, kind) => grow(kind, text, Math.round(at * text.length)), { text, at: 0, word: '' }));
        console.log(JSON.stringify(made));
        """;

    private const string Known = """
        # Kort
        Persoon: Peter
        ## Begin
        Peter: Dag.
        * Dag.
          Feedback: Netjes.
          Naar: Einde: Klaar
        ## Einde: Klaar
        Uitkomst: goed

        Klaar.
        """;

    [Fact]
    public async Task Nothing_is_wrong_with_a_conversation_before_it_begins()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.SaveAsync(roos, new JsonObject { ["ContentType"] = "ConversationSimulation", ["TitlePart"] = new JsonObject { ["Title"] = "Leeg" } });
        var page = await roos.GetAsync($"/beheer/inhoud/{id}");
        page.Find("[data-rehearsal]").TextContent.ShouldContain("Hier staat nog geen gesprek.");
        page.Document.QuerySelectorAll("[data-finding]").ShouldBeEmpty();
        page.Find("[data-insert=voorbeeld]").TextContent.ShouldContain("Begin met een voorbeeld");
    }

    [Fact]
    public async Task What_the_buttons_add_is_right_in_any_order_and_at_any_place()
    {
        string[] kinds = ["stap", "keuze", "einde", "teller"];
        var orders = kinds.Select(kind => new[] { kind }).Concat([["voorbeeld"], ["stap", "stap", "einde", "keuze"], ["einde", "einde", "teller", "teller", "stap"], ["keuze", "keuze", "stap", "keuze"]]);
        var runs = (from text in new[] { "", Known, Known + "\n\n\n" } from order in orders from at in new[] { 0, 0.5, 1 } select new { text, kinds = order, at }).ToList();
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        foreach (var (made, run) in (await RunAsync(JsonSerializer.Serialize(runs))).Zip(runs))
        {
            var text = (string)made!["text"]!;
            text.Substring((int)made["at"]!, ((string)made["word"]!).Length).ShouldBe((string)made["word"]!, "what is to be replaced is selected");
            var answer = await CheckAsync(roos, text);
            answer.ShouldContain("data-summary=\"Geen fouten gevonden.\"", customMessage: $"{string.Join(", ", run.kinds)} at {run.at}:\n{text}\n{answer}");
        }
    }

    [Theory]
    [InlineData("Klaar", "Einde: Klaar")]
    [InlineData("einde: begin", "Begin")]
    [InlineData("Einde: Klar", "Einde: Klaar")]
    [InlineData("Begn", "Begin")]
    [InlineData("Iets heel anders", null)]
    [InlineData("X", null)]
    public async Task A_name_that_does_not_exist_is_answered_with_the_one_that_was_meant(string target, string? meant)
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var answer = System.Net.WebUtility.HtmlDecode(await CheckAsync(roos, Known.Replace("Naar: Einde: Klaar", "Naar: " + target)));
        answer.ShouldContain($"‘{target}’ bestaat niet als stap of einde.");
        if (meant is null)
        {
            answer.ShouldNotContain("Bedoel je");
        }
        else
        {
            answer.ShouldContain($"Bedoel je ‘{meant}’?");
            answer.ShouldNotContain($"‘{meant.Replace("Einde: ", "", StringComparison.Ordinal)}’ is niet te bereiken");
        }
    }

    private static async Task<string> CheckAsync(Visitor roos, string script)
    {
        var token = (await roos.GetAsync("/beheer/inhoud/nieuw")).Find("[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/beheer/simulatie?veld=x")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["x"] = script, ["__RequestVerificationToken"] = token }),
        };
        request.Headers.Add("Campus-Part", "1");
        var response = await roos.Http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonArray> RunAsync(string runs)
    {
        var input = Path.Combine(TestRun.Folder, $"{Guid.NewGuid():n}.json");
        await File.WriteAllTextAsync(input, runs);
        var (program, module) = (Path.ChangeExtension(input, ".mjs"), Path.ChangeExtension(input, ".script.mjs"));
        await File.WriteAllTextAsync(program, Program);
        File.Copy(Path.Combine(SourceTree.Root, "Campus.Modules/Campus.Courses/Beheer/Scripts/_inserts.js"), module);
        await using var node = ChildProcess.Start("node", [program, module, input]);
        (await node.WaitForExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(0, node.Errors);
        return JsonNode.Parse(node.Output)!.AsArray();
    }
}
