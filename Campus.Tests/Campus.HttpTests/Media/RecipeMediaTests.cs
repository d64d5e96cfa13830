using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Media;

/// <summary>What a recipe brings is judged like what somebody uploads.</summary>
public sealed class RecipeMediaTests(SharedCampus shared)
{
    private static readonly (string Target, byte[] Bytes, bool IsTaken)[] Files =
    [
        ("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), false),
        ("logo-klik.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), false),
        ("logo-buiten.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://kwaad.example/a.png'/></svg>"u8.ToArray(), false),
        ("logo-link.svg", "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><a x:href='javascript:alert(1)'><g/></a></svg>"u8.ToArray(), false),
        ("logo-dtd.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"u8.ToArray(), false),
        ("logo-stijl.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(https://kwaad.example/#a)'/></svg>"u8.ToArray(), false),
        ("logo-goed.svg", "<svg xmlns='http://www.w3.org/2000/svg'><defs><g id='a'/></defs><use href='#a'/><rect width='4' height='4' fill='url(#a)'/></svg>"u8.ToArray(), true),
        ("gids.pdf", "<html><script>alert(1)</script></html>"u8.ToArray(), false),
        ("gids-script.pdf", PdfSamples.Packed("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), false),
        ("gids-goed.pdf", PdfSamples.Plain(0), true),
        ("brief.docx", Samples.Latin("MZ\u0090\0\u0003\0\0\0"), false),
        ("brief.doc", Samples.Latin("MZ\u0090\0\u0003\0\0\0"), false),
        ("icoon.ico", "<html></html>"u8.ToArray(), false),
        ("foto.png", "<svg><script>alert(1)</script></svg>"u8.ToArray(), false),
        ("foto-goed.png", Samples.Png(20, 20), true),
        ("bom.png", Samples.Png(20, 20, claimedWidth: 2_000_000_000), false),
    ];

    [Fact]
    public async Task A_recipe_brings_no_file_that_an_upload_would_not_and_the_plan_says_why()
    {
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        var recipes = scope.ServiceProvider.GetRequiredService<IRecipes>();
        foreach (var (target, bytes, isTaken) in Files)
        {
            var file = Path.Combine(TestRun.NewFolder("recipe"), "media.recipe.json");
            var step = new JsonObject
            {
                ["name"] = "media",
                ["Files"] = new JsonArray(new JsonObject { ["TargetPath"] = $"recept/{target}", ["Base64"] = Convert.ToBase64String(bytes) }),
            };
            await File.WriteAllTextAsync(file, new JsonObject { ["name"] = "media", ["steps"] = new JsonArray(step) }.ToJsonString());
            var plan = await recipes.PlanAsync(file);
            plan.Refused.ShouldBe(!isTaken, target);
        }
    }
}
