using System.Net;

namespace Campus.ConformanceTests.Statements;

/// <summary>Voiding (1.0.3 Data 2.3.2; 2.0 4.2.5).</summary>
public sealed class LifecycleTests(Campuses campuses)
{
    [Theory, Everywhere]
    public async Task XAPI_00016_a_voiding_statement_cannot_be_voided(Store store)
    {
        var lrs = campuses.On(store);
        var voided = Sample.New();
        var voiding = Sample.Voiding(voided.Id);
        await lrs.StoreAsync(voided, voiding);
        using (await lrs.PostAsync(Sample.Voiding(voiding.Id)))
        {
            (await lrs.OneAsync(voiding.Id))["id"]!.GetValue<string>().ShouldBe(voiding.Id);
        }
        using var again = await lrs.PostAsync(Sample.Voiding(voided.Id));
        using var still = await lrs.GetAsync($"statements?voidedStatementId={voided.Id}");
        await Lrs.TextAsync(still, HttpStatusCode.OK);
    }

    [Theory, Everywhere]
    [Row("""{"id":"https://campus.example/vraag"}""")]
    [Row("""{"objectType":"Activity","id":"https://campus.example/vraag"}""")]
    [Row("""{"objectType":"Agent","mbox":"mailto:samira@example.nl"}""")]
    [Row("""{"objectType":"StatementRef"}""")]
    public Task XAPI_00017_00020_voiding_anything_but_a_statement_reference_is_refused(Store store, string target) =>
        campuses.On(store).RefusesAsync(Sample.Voiding(Guid.NewGuid().ToString()).With("object", target));

    [Theory, Everywhere]
    public async Task XAPI_00018_a_voided_statement_is_only_found_as_voided(Store store)
    {
        var lrs = campuses.On(store);
        var voided = Sample.New();
        await lrs.StoreAsync(voided);
        await lrs.StoreAsync(Sample.Voiding(voided.Id));
        using var asUsual = await lrs.GetAsync($"statements?statementId={voided.Id}");
        await Lrs.TextAsync(asUsual, HttpStatusCode.NotFound);
        (await Lrs.JsonAsync(await lrs.GetAsync($"statements?voidedStatementId={voided.Id}")))["id"]!.GetValue<string>().ShouldBe(voided.Id);
    }

    [Theory, Everywhere]
    public async Task XAPI_00019_a_statement_may_void_one_that_the_store_does_not_have(Store store)
    {
        var voided = Sample.New();
        await campuses.On(store).StoreAsync(Sample.Voiding(voided.Id));
        await campuses.On(store).StoreAsync(voided);
        using var answer = await campuses.On(store).GetAsync($"statements?statementId={voided.Id}");
        await Lrs.TextAsync(answer, HttpStatusCode.NotFound);
    }

    [Theory, Everywhere]
    public async Task Only_one_verb_voids(Store store)
    {
        var lrs = campuses.On(store);
        var sample = Sample.New();
        await lrs.StoreAsync(sample, Sample.About(sample.Id, "https://campus.example/verbs/voided"));
        (await lrs.OneAsync(sample.Id))["id"]!.GetValue<string>().ShouldBe(sample.Id);
    }
}
