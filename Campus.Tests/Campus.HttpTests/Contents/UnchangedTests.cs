using System.Net;
using AngleSharp.Dom;
using Campus.Contents;
using Campus.HttpTests.Editorial;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Contents;

/// <summary>
/// Whatever site an item came from: opened in the editor and saved without a change, it is byte for byte what it was.
/// </summary>
public sealed class UnchangedTests
{
    private const int Few = 20;

    /// <summary>Recipes of these tests, and those in a folder that somebody names: public recipes of other sites, for example.</summary>
    public static TheoryData<string> Recipes =>
    [
        "alle velden", "een site", "een cursus",
        .. Environment.GetEnvironmentVariable("CAMPUS_TEST_RECIPES") is { Length: > 0 } folder ? Directory.GetFiles(folder, "*.json") : [],
    ];

    [Fact]
    public async Task The_recipe_with_all_fields_has_every_kind_that_the_campus_has()
    {
        await using var campus = await CampusHost.StartNewAsync();

        campus.Services.GetRequiredService<FieldKinds>().All.Select(kind => kind.FieldName)
            .ShouldAllBe(name => RecipeSamples.EveryField.Contains($"\"{name}\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task An_item_that_is_opened_and_saved_stays_as_it_was(string recipe)
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var admin = await campus.VisitAsync(Cast.Bas);
        var before = await ItemsAsync(campus);
        if (Text(recipe) is { } text)
        {
            var plan = await RecipeScreenTests.UploadAsync(admin, text);
            if (plan.Document.QuerySelector("main a[href*=zonderScripts]")?.GetAttribute("href") is { } without)
            {
                plan = await admin.GetAsync(new Uri(plan.Address, without));
            }
            (await admin.SubmitAsync(plan, "form.pc-panel")).Words.ShouldContain("Het recept is uitgevoerd.");
        }
        var items = await ItemsAsync(campus);
        List<string> wrong = [];
        foreach (var (id, json) in Text(recipe) is null ? items : items.Where(item => !before.ContainsKey(item.Key)))
        {
            wrong.AddRange(await SaveAsync(campus, admin, id, json));
        }
        wrong.ShouldBeEmpty();
    }

    private static string? Text(string recipe) => recipe switch
    {
        "alle velden" => RecipeSamples.Recipe(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait)),
        "een site" => SiteSample.Recipe,
        "een cursus" => null,
        _ => File.ReadAllText(recipe),
    };

    // The item, and then every item inside it that has a page of its own; in the short form a fourth of many.
    private static async Task<IEnumerable<string>> SaveAsync(CampusHost campus, Visitor editor, string id, string json)
    {
        List<string> wrong = [];
        Queue<string> open = new([EditorLinks.Edit(id)]);
        HashSet<string> seen = [];
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }
            var page = await editor.GetAsync(address);
            if (page.Status != HttpStatusCode.OK || page.Document.QuerySelector("#bewerk") is null)
            {
                wrong.Add($"{address}: {(int)page.Status} {page.Words[..Math.Min(page.Words.Length, 200)]}");
                continue;
            }
            string[] inside =
            [
                .. page.Document.QuerySelectorAll("main a[href^='/beheer/inhoud/'][href*='onderdeel=']").Select(link => link.GetAttribute("href")!).Distinct(),
            ];
            foreach (var link in inside.Where(link => TestRun.IsLong || inside.Length <= Few || IsOneOfFour(link)))
            {
                open.Enqueue(new Uri(page.Address, link).PathAndQuery);
            }
            var saved = await editor.PressAsync(page, "#bewerk .pc-editor__bar button[value=keep]");
            var now = await ItemAsync(campus, id);
            if (saved.Status != HttpStatusCode.OK || now != json)
            {
                wrong.Add($"{address}: {(int)saved.Status} {Difference(json, now)}");
                json = now;
            }
        }
        return wrong;
    }

    // By its address, so that every page leads to the same ones.
    private static bool IsOneOfFour(string link) => link.Sum(letter => letter) % 4 == 0;

    private static string Difference(string before, string now)
    {
        var at = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"was …{Around(before, at)}… and is …{Around(now, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];

    /// <summary>The newest version of every item of a type that the campus knows, as it says what it says.</summary>
    private static async Task<Dictionary<string, string>> ItemsAsync(CampusHost campus)
    {
        var folder = TestRun.NewFolder("all");
        await using var scope = campus.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IRecipes>().ExportAsync(folder, new RecipeOptions());
        var types = (await scope.ServiceProvider.GetRequiredService<IContentDefinitionManager>().ListTypeDefinitionsAsync()).Select(type => type.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var recipe = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "Recipe.json")))!;
        var content = recipe["steps"]!.AsArray().Single(step => step!["name"]!.ToString() == "content")!["data"]!.AsArray();
        return content.Select(item => ContentItemJson.Read(item!.AsObject())).Where(item => item.Latest && types.Contains(item.ContentType))
            .ToDictionary(item => item.ContentItemId, Said, StringComparer.Ordinal);
    }

    private static async Task<string> ItemAsync(CampusHost campus, string id)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return Said((await scope.ServiceProvider.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Latest))!);
    }

    private static string Said(ContentItem item) => $"{item.DisplayText} {item.Content.ToJsonString(ContentItemJson.Indented)}";
}
