using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Resources;

/// <summary>PUT and POST of statements (1.0.3 Communication 2.1.1 and 2.1.2, Data 2.3.1; 2.0 4.1.6.1).</summary>
public sealed class StatementWriteTests(Campuses campuses)
{
    [Theory, Everywhere]
    public async Task XAPI_00139_00143_00144_a_statement_is_put_under_its_id(Store store)
    {
        var sample = Sample.New();
        using var put = await campuses.On(store).PutAsync(sample.Without("id").With("id", $"\"{sample.Id}\""));
        (await Lrs.TextAsync(put, HttpStatusCode.NoContent)).ShouldBe("");
        (await campuses.On(store).OneAsync(sample.Id))["id"]!.GetValue<string>().ShouldBe(sample.Id);
    }

    [Theory, Everywhere]
    public async Task XAPI_00144_the_address_gives_a_statement_its_id(Store store)
    {
        var id = Guid.NewGuid();
        using var put = await campuses.On(store).SendAsync(
            HttpMethod.Put, $"statements?statementId={id}", Sample.New().Without("id").ToString());
        await Lrs.TextAsync(put, HttpStatusCode.NoContent);
        (await campuses.On(store).OneAsync(id.ToString()))["id"]!.GetValue<string>().ShouldBe(id.ToString());
    }

    [Theory, Everywhere]
    [Row("")]
    [Row("?statementId=wrong")]
    [Row("?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    public async Task XAPI_00145_a_PUT_without_the_id_of_its_statement_is_refused(Store store, string query)
    {
        using var put = await campuses.On(store).SendAsync(HttpMethod.Put, "statements" + query, Sample.New().ToString());
        await Lrs.TextAsync(put, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row("StatementId")]
    [Row("statementid")]
    [Row("STATEMENTID")]
    [Row("statement%49d")]
    public async Task XAPI_00145_the_name_of_the_parameter_is_compared_letter_by_letter(Store store, string name)
    {
        var (lrs, sample) = (campuses.On(store), Sample.New());
        var isName = name == "statement%49d";
        using var put = await lrs.SendAsync(HttpMethod.Put, $"statements?{name}={sample.Id}", sample.ToString());
        await Lrs.TextAsync(put, isName ? HttpStatusCode.NoContent : HttpStatusCode.BadRequest);
        using var after = await lrs.GetAsync($"statements?statementId={sample.Id}");
        after.StatusCode.ShouldBe(isName ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        using var both = await lrs.SendAsync(HttpMethod.Put, $"statements?statementId={sample.Id}&{name}={sample.Id}", sample.ToString());
        await Lrs.TextAsync(both, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00142_a_statement_never_changes(Store store)
    {
        var lrs = campuses.On(store);
        var sample = Sample.Full();
        await lrs.StoreAsync(sample);
        var before = await lrs.OneAsync(sample.Id);
        var other = sample.With("verb/id", "\"https://campus.example/verbs/other\"");
        using (var put = await lrs.PutAsync(other))
        {
            await Lrs.TextAsync(put, HttpStatusCode.Conflict);
        }
        using (var post = await lrs.PostAsync(other))
        {
            await Lrs.TextAsync(post, HttpStatusCode.Conflict);
        }
        JsonNode.DeepEquals(await lrs.OneAsync(sample.Id), before).ShouldBeTrue();
    }

    [Theory, Everywhere]
    [Row("actor", """{"mbox":"mailto:ander@example.nl"}""", HttpStatusCode.Conflict)]
    [Row("object", """{"id":"https://campus.example/ander"}""", HttpStatusCode.Conflict)]
    [Row("result", """{"success":true}""", HttpStatusCode.Conflict)]
    [Row("context", """{"platform":"ander"}""", HttpStatusCode.Conflict)]
    [Row("verb/display", """{"nl":"deed"}""", HttpStatusCode.NoContent)]
    [Row("object/definition", """{"name":{"nl":"Vraag"}}""", HttpStatusCode.NoContent)]
    [Row("timestamp", "\"2020-01-01T00:00:00Z\"", HttpStatusCode.NoContent)]
    [Row("version", "\"1.0.0\"", HttpStatusCode.NoContent)]
    [Row("authority", """{"mbox":"mailto:ander@example.nl"}""", HttpStatusCode.NoContent)]
    [Row("stored", "\"2020-01-01T00:00:00Z\"", HttpStatusCode.NoContent)]
    public async Task Immutability_holds_for_what_a_statement_says(Store store, string path, string value, HttpStatusCode status)
    {
        var sample = Sample.New();
        await campuses.On(store).StoreAsync(sample);
        using var put = await campuses.On(store).PutAsync(sample.With(path, value));
        await Lrs.TextAsync(put, status);
    }

    [Theory, Everywhere]
    public async Task The_order_of_group_members_makes_no_other_statement(Store store)
    {
        var sample = Sample.New().With("actor", """{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"},{"openid":"https://a.nl"}]}""");
        await campuses.On(store).StoreAsync(sample);
        using var put = await campuses.On(store).PutAsync(
            sample.With("actor/member", """[{"openid":"https://a.nl"},{"mbox":"mailto:a@b.nl"}]"""));
        await Lrs.TextAsync(put, HttpStatusCode.NoContent);
    }

    [Theory, Everywhere]
    public async Task XAPI_00146_00147_a_POST_answers_the_ids_in_order(Store store)
    {
        await campuses.On(store).StoreAsync(Sample.New());
        await campuses.On(store).StoreAsync([.. Enumerable.Range(0, 25).Select(_ => Sample.New())]);
        using var single = await campuses.On(store).PostAsync(Sample.New());
        single.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Theory, Everywhere]
    public async Task IEEE_4_1_6_1_a_batch_with_one_id_twice_is_refused(Store store)
    {
        var sample = Sample.New();
        await campuses.On(store).RefusesAsync(new JsonArray(sample.Json, sample.Json).ToJsonString());
        using var answer = await campuses.On(store).GetAsync($"statements?statementId={sample.Id}");
        await Lrs.TextAsync(answer, HttpStatusCode.NotFound);
    }

    [Theory, Everywhere]
    [Row("text/plain")]
    [Row("application/xml")]
    [Row("multipart/form-data; boundary=abc")]
    public async Task XAPI_00127_a_body_that_is_not_JSON_or_multipart_is_refused(Store store, string type)
    {
        var sample = Sample.New();
        using var post = await campuses.On(store).SendAsync(HttpMethod.Post, "statements", sample.ToString(), type);
        await Lrs.TextAsync(post, HttpStatusCode.BadRequest);
        using var put = await campuses.On(store).SendAsync(HttpMethod.Put, $"statements?statementId={sample.Id}", sample.ToString(), type);
        await Lrs.TextAsync(put, HttpStatusCode.BadRequest);
    }
}
