using System.Text.Json.Nodes;
using Campus.BrowserTests.Accessibility;
using Campus.TestKit;

namespace Campus.BrowserTests.Xapi;

/// <summary>Looking through the record store in a browser.</summary>
public sealed class BrowseTests(BrowserFixture browser)
{
    private readonly Guid registration = Guid.NewGuid();

    [Fact]
    public Task What_comes_in_appears_on_top_and_is_announced_while_somebody_follows() => browser.InWindowAsync(async window =>
    {
        using var store = new RecordStore(browser.Campus);
        var first = await StoreAsync(store, "de eerste vraag");
        await window.SignInAsync(Cast.Bas);
        await window.GoAsync($"/beheer/xapi/uitspraken?registratie={registration}");
        (await window.Page.Locator(".pc-statements > li").CountAsync()).ShouldBe(1);

        await window.Page.Locator("[data-tail-button]").ClickAsync();
        await StoreAsync(store, "de tweede vraag");

        await window.Page.Locator(".pc-statements > li").Nth(1).WaitForAsync();
        (await window.Page.Locator(".pc-statements > li").First.InnerTextAsync()).ShouldContain("de tweede vraag");
        (await window.Page.Locator("[data-tail-status]").TextContentAsync()).ShouldBe("1 nieuwe uitspraak");
        await window.Page.Locator(".pc-json summary").First.ClickAsync();
        (await Axe.LookAsync(window.Page, "statements")).ShouldBeEmpty();
        await window.GoAsync($"/beheer/xapi/uitspraken/{first}");
        (await Axe.LookAsync(window.Page, "a statement")).ShouldBeEmpty();
    });

    private async Task<string> StoreAsync(RecordStore store, string question)
    {
        var id = Guid.CreateVersion7().ToString();
        var statement = new JsonObject
        {
            ["id"] = id,
            ["actor"] = new JsonObject { ["mbox"] = "mailto:piet@elders.nl" },
            ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/answered" },
            ["object"] = JsonNode.Parse($$$"""{"id":"https://campus.example/vraag","definition":{"name":{"nl":"{{{question}}}"} } }"""),
            ["context"] = new JsonObject { ["registration"] = registration.ToString() },
        };
        using var content = new StringContent(statement.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await store.Http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return id;
    }
}
