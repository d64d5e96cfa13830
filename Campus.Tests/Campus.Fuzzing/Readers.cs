using System.Text;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Contents.Markdown;
using Campus.Contents.Recipes;
using Campus.Contents.Recipes.Scripts;
using Campus.Courses.Simulation;
using Campus.Platform;
using Campus.Xapi;
using Campus.Xapi.Attachments;
using Campus.Xapi.StatementResource;
using Campus.Xapi.Statements;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RecipeScript = Campus.Contents.Recipes.Scripts.Script;

namespace Campus.Fuzzing;

/// <summary>Hands an input to the code that reads it, and takes the refusals that are meant.</summary>
internal static class Readers
{
    private const string LongText = "long";
    private static readonly string Folder = Directory.CreateTempSubdirectory("campus-fuzzing-").FullName;
    private static readonly MultipartIntake Intake = new(Options.Create(new XapiOptions()), new CampusFolders(Folder, ""));
    private static readonly Offer Offer = new(Authority.OfKey("https://campus.example", "sleutel", "Sleutel"), XapiVersion.V1, null);
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal) { ["SiteName"] = "Campus", ["AdminEmail"] = "" };

    /// <summary>The first line is what follows <c>multipart/mixed</c> in the header.</summary>
    public static void Multipart(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)'\n');
        var header = Encoding.Latin1.GetString(bytes, 0, Math.Max(end, 0));
        // No server lets control characters through in a header.
        if (header.Any(char.IsControl))
        {
            return;
        }
        var request = new DefaultHttpContext().Request;
        request.ContentType = "multipart/mixed" + header;
        request.Body = new MemoryStream(bytes[(end + 1)..], writable: false);
        ReadAsync(request).GetAwaiter().GetResult();
    }

    public static void Markdown(byte[] bytes)
    {
        using var markdown = new MarkdownText();
        var html = markdown.ToHtml(Text(bytes), 2);
        Must(!html.Contains("<script", StringComparison.OrdinalIgnoreCase), "a script came through");
    }

    public static void Conversation(byte[] bytes) => ScriptCheck.Of(Text(bytes));

    public static void Recipe(byte[] bytes)
    {
        var path = Path.Combine(Folder, "Recipe.json");
        File.WriteAllBytes(path, bytes);
        RecipeFile.NameIn(path);
        try
        {
            var file = RecipeFile.Read(path);
            var expressions = new Expressions(new RecipeRun(Folder, false, new RecipeOptions(), Parameters), file, TimeProvider.System);
            for (var index = 0; index < file.Steps.Count; index++)
            {
                var step = expressions.Evaluate((JsonObject)file.Steps[index]!, JsonPaths.Element("$.steps", index));
                foreach (var property in step.Body.Select(property => property.Key).ToList())
                {
                    _ = step.Objects(property).Count();
                }
            }
        }
        catch (CampusException)
        {
            // A recipe that cannot be read is refused with this.
        }
    }

    public static void RecipeZip(byte[] bytes)
    {
        var path = Path.Combine(Folder, "export.zip");
        File.WriteAllBytes(path, bytes);
        try
        {
            using var zip = Contents.Recipes.RecipeZip.Open(path);
            RecipeFile.NameIn(zip.Recipe);
        }
        catch (CampusException)
        {
            // An export that cannot be unpacked is refused with this.
        }
    }

    public static void Script(byte[] bytes) => RecipeScript.Evaluate(
        Text(bytes),
        new ScriptFunctions(Parameters, () => "id", name => new ScriptValue(name == LongText ? new string('x', 100_000) : name)),
        TimeProvider.System);

    public static void Paths(byte[] bytes)
    {
        var text = Text(bytes);
        var root = Path.Combine(Folder, "recipes");
        var source = RecipePaths.Source(Path.Combine(root, "a"), root, text);
        Must(source is null || RecipePaths.IsInside(source, root), "a source left its folder");
        var target = RecipePaths.Target(text);
        Must(target is null || RecipePaths.IsInside(Path.GetFullPath(Path.Combine(root, target)), root), "a target left its folder");
    }

    private static async Task ReadAsync(HttpRequest request)
    {
        await using var files = new ReceivedFiles();
        await Intake.ReadAsync(request, Offer, files, CancellationToken.None);
    }

    // UTF-8 has no way to write half a letter, and JSON and forms have: two letters of nobody stand for the halves.
    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace('\ue000', '\ud800').Replace('\ue001', '\udc00');

    private static void Must(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
