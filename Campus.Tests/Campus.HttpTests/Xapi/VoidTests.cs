using System.Net;
using System.Text.Json.Nodes;
using Campus.Xapi;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>Whose word takes back whose.</summary>
public sealed class VoidTests(SharedCampus shared)
{
    private const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    [Fact]
    public async Task Nobody_voids_what_the_campus_said_without_the_scope_for_it()
    {
        var own = Lrs.New(Guid.NewGuid());
        await OwnAsync(own);
        using var reader = new Lrs(shared.Campus);
        foreach (var scopes in (string[][])[["statements/write"], ["all"], ["campus/acts"]])
        {
            using var stranger = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, scopes));
            var bystander = Lrs.New(Guid.NewGuid());

            using var answer = await stranger.PostAsync(new JsonArray(bystander, Voiding(own)));

            (await Lrs.ReadAsync(answer, HttpStatusCode.Forbidden))["detail"]!.GetValue<string>().ShouldContain("statements/void");
            (await reader.GetAsync($"?statementId={own["id"]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await reader.GetAsync($"?statementId={bystander["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var trusted = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/void"));
        (await trusted.PostAsync(Voiding(own))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync($"?voidedStatementId={own["id"]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_credential_voids_what_it_sent_itself_and_not_what_another_did()
    {
        using var one = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write", "statements/read"));
        using var other = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write", "statements/read"));
        var statement = Lrs.New(Guid.NewGuid());
        await one.StoreAsync(statement);

        (await other.PostAsync(Voiding(statement))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await one.PostAsync(Voiding(statement))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await one.GetAsync($"?statementId={statement["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Voiding_in_advance_what_the_campus_is_still_to_say_voids_nothing()
    {
        var own = Lrs.New(Guid.NewGuid());
        using var stranger = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write", "statements/read"));
        (await stranger.PostAsync(Voiding(own))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await OwnAsync(own);

        (await stranger.GetAsync($"?statementId={own["id"]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync($"?voidedStatementId={own["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.IdsAsync($"?registration={own["context"]!["registration"]}&ascending=true")).ShouldContain(own["id"]!.GetValue<string>());
    }

    private async Task OwnAsync(JsonObject statement)
    {
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IStatementStore>().StoreAsync([statement], TestContext.Current.CancellationToken))
            .ShouldBe(StatementOutcome.Stored);
    }

    private static JsonObject Voiding(JsonObject statement) => new()
    {
        ["id"] = Guid.CreateVersion7().ToString(),
        ["actor"] = new JsonObject { ["mbox"] = "mailto:beheer@campus.example" },
        ["verb"] = new JsonObject { ["id"] = Voided },
        ["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = statement["id"]!.GetValue<string>() },
    };
}
