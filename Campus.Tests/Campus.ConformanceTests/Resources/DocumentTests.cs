using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Resources;

/// <summary>Documents in all three resources (1.0.3 Communication 2.2, 2.3, 2.6 and 2.7; 2.0 4.1.6.2, 4.1.6.5 and 4.1.6.6).</summary>
public sealed class DocumentTests(Campuses campuses)
{
    private const string Document = """{"name":"document","x":{"a":1,"b":[1,2]}}""";

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00140_00187_00188_00189_00190_00191_00192_00216_00217_00230_00231_00259_00269_00271_00272_00273_00274_00280_00282_00283_00285_00286_00287_00288_00290_00291_00292_00293_00310_00311_00312_a_document_is_kept_and_given_back(
        Store store, Shelf shelf)
    {
        var lrs = campuses.On(store);
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Post])
        {
            var place = Place.New(shelf).ToString();
            await SendAsync(lrs, method, place, Document, HttpStatusCode.NoContent, headers: method == HttpMethod.Put ? [("If-None-Match", "*")] : []);
            using (var got = await lrs.GetAsync(place))
            {
                (await Lrs.TextAsync(got, HttpStatusCode.OK)).ShouldBe(Document);
                got.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
                got.Content.Headers.LastModified.ShouldNotBeNull();
            }
            await SendAsync(lrs, HttpMethod.Delete, place, null, HttpStatusCode.NoContent);
            await SendAsync(lrs, HttpMethod.Get, place, null, HttpStatusCode.NotFound);
        }
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task A_document_may_be_anything(Store store, Shelf shelf)
    {
        foreach (var (type, body) in ((string, string)[])[("text/plain; charset=utf-8", "hé"), ("application/octet-stream", "\u0001\u0002"), ("image/svg+xml", "<svg/>")])
        {
            var place = Place.New(shelf).ToString();
            await SendAsync(campuses.On(store), HttpMethod.Put, place, body, HttpStatusCode.NoContent, type, ("If-None-Match", "*"));
            using var got = await campuses.On(store).GetAsync(place);
            (await Lrs.TextAsync(got, HttpStatusCode.OK)).ShouldBe(body);
            got.Content.Headers.ContentType!.ToString().ShouldBe(type);
        }
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00182_00183_00184_00185_00186_00233_00234_00279_00308_a_POST_merges_top_level_properties(Store store, Shelf shelf)
    {
        var lrs = campuses.On(store);
        var place = Place.New(shelf).ToString();
        await SendAsync(lrs, HttpMethod.Post, place, """{"car":{"make":"Ford","model":"Escape"},"driver":"Dale"}""", HttpStatusCode.NoContent);
        await SendAsync(lrs, HttpMethod.Post, place, """{"car":{"make":"Dodge"},"series":null}""", HttpStatusCode.NoContent, "application/json; charset=utf-8");
        var merged = await Lrs.JsonAsync(await lrs.GetAsync(place));
        JsonNode.DeepEquals(merged, JsonNode.Parse("""{"car":{"make":"Dodge"},"driver":"Dale","series":null}""")).ShouldBeTrue(merged.ToJsonString());
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00182_00229_00232_00235_00278_00281_00284_00309_00313_00314_what_cannot_be_merged_is_refused_and_changes_nothing(
        Store store, Shelf shelf)
    {
        var lrs = campuses.On(store);
        var place = Place.New(shelf).ToString();
        await SendAsync(lrs, HttpMethod.Post, place, Document, HttpStatusCode.NoContent);
        await SendAsync(lrs, HttpMethod.Post, place, Document, HttpStatusCode.BadRequest, "text/plain");
        await SendAsync(lrs, HttpMethod.Post, place, "[1]", HttpStatusCode.BadRequest);
        await SendAsync(lrs, HttpMethod.Post, place, "{\"a\":", HttpStatusCode.BadRequest);
        (await Lrs.TextAsync(await lrs.GetAsync(place), HttpStatusCode.OK)).ShouldBe(Document);

        var text = Place.New(shelf).ToString();
        await SendAsync(lrs, HttpMethod.Put, text, "abc", HttpStatusCode.NoContent, "text/plain", ("If-None-Match", "*"));
        await SendAsync(lrs, HttpMethod.Post, text, Document, HttpStatusCode.BadRequest);
        (await Lrs.TextAsync(await lrs.GetAsync(text), HttpStatusCode.OK)).ShouldBe("abc");

        await SendAsync(lrs, HttpMethod.Post, Place.New(shelf).ToString(), "{\"a\":", HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row(Shelf.State, "activityId")]
    [Row(Shelf.State, "agent")]
    [Row(Shelf.AgentProfile, "agent")]
    [Row(Shelf.ActivityProfile, "activityId")]
    public async Task XAPI_00207_00208_00209_00210_00212_00213_00214_00215_00261_00262_00263_00264_00296_00297_00298_00299_what_names_the_context_is_required(
        Store store, Shelf shelf, string name)
    {
        foreach (var method in Methods)
        {
            await SendAsync(campuses.On(store), method, Place.New(shelf).Without(name).ToString(), Body(method), HttpStatusCode.BadRequest);
        }
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00206_00211_00265_00266_00267_00300_00301_00302_what_names_the_document_is_required(Store store, Shelf shelf)
    {
        var place = Place.New(shelf);
        foreach (var method in Methods.Where(method => method != HttpMethod.Get && (shelf != Shelf.State || method != HttpMethod.Delete)))
        {
            await SendAsync(campuses.On(store), method, place.Without(place.IdName).ToString(), Body(method), HttpStatusCode.BadRequest);
        }
    }

    [Theory, Everywhere]
    [Row(Shelf.State, "agent", "not JSON")]
    [Row(Shelf.State, "agent", "true")]
    [Row(Shelf.State, "agent", """{"name":"x"}""")]
    [Row(Shelf.State, "activityId", "campus.example/a")]
    [Row(Shelf.State, "registration", "not a UUID")]
    [Row(Shelf.State, "extra", "x")]
    [Row(Shelf.State, "StateId", "x")]
    [Row(Shelf.AgentProfile, "agent", "not JSON")]
    [Row(Shelf.AgentProfile, "agent", "true")]
    [Row(Shelf.AgentProfile, "extra", "x")]
    [Row(Shelf.ActivityProfile, "activityId", "campus.example/a")]
    [Row(Shelf.ActivityProfile, "extra", "x")]
    [Row(Shelf.ActivityProfile, "agent", "not JSON")]
    public async Task XAPI_00196_00197_00198_00199_00200_00201_00202_00203_00255_00256_00257_00258_00304_a_parameter_follows_its_format(
        Store store, Shelf shelf, string name, string value)
    {
        foreach (var method in Methods)
        {
            await SendAsync(campuses.On(store), method, Place.New(shelf).With(name, value).ToString(), Body(method), HttpStatusCode.BadRequest);
        }
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00204_00260_00295_since_is_a_timestamp(Store store, Shelf shelf)
    {
        var place = Place.New(shelf);
        await SendAsync(campuses.On(store), HttpMethod.Get, place.Without(place.IdName).With("since", "gisteren").ToString(), null, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00141_00193_00195_00221_00222_00268_00270_00275_00289_00294_00303_without_an_id_the_ids_are_listed_since_a_moment(
        Store store, Shelf shelf)
    {
        var lrs = campuses.On(store);
        var (first, second) = (Place.New(shelf), Guid.NewGuid().ToString());
        var all = first.Without(first.IdName);
        (await IdsAsync(lrs, all)).ShouldBeEmpty();
        await SendAsync(lrs, HttpMethod.Post, first.ToString(), Document, HttpStatusCode.NoContent);
        var between = DateTimeOffset.UnixEpoch;
        using (var got = await lrs.GetAsync(first.ToString()))
        {
            between = got.Content.Headers.LastModified!.Value.AddSeconds(2);
        }
        (await IdsAsync(lrs, all)).ShouldBe([first.Parameters[first.IdName]]);
        (await IdsAsync(lrs, all.With("since", "2001-01-01T00:00:00Z"))).ShouldBe([first.Parameters[first.IdName]]);
        (await IdsAsync(lrs, all.With("since", between.ToString("O")))).ShouldBeEmpty();
        await SendAsync(lrs, HttpMethod.Post, first.With(first.IdName, second).ToString(), Document, HttpStatusCode.NoContent);
        (await IdsAsync(lrs, all)).ShouldBe([first.Parameters[first.IdName], second], ignoreOrder: true);
    }

    [Theory, Everywhere]
    public async Task XAPI_00218_00219_00220_00227_states_of_a_registration_are_their_own(Store store)
    {
        var lrs = campuses.On(store);
        var place = Place.New(Shelf.State);
        var registered = place.With("registration", Guid.NewGuid().ToString());
        await SendAsync(lrs, HttpMethod.Put, registered.ToString(), Document, HttpStatusCode.NoContent, headers: [("If-None-Match", "*")]);
        await SendAsync(lrs, HttpMethod.Get, place.ToString(), null, HttpStatusCode.NotFound);
        await SendAsync(lrs, HttpMethod.Post, place.ToString(), """{"other":1}""", HttpStatusCode.NoContent);
        (await Lrs.TextAsync(await lrs.GetAsync(registered.ToString()), HttpStatusCode.OK)).ShouldBe(Document);
        await SendAsync(lrs, HttpMethod.Delete, registered.ToString(), null, HttpStatusCode.NoContent);
        (await Lrs.TextAsync(await lrs.GetAsync(place.ToString()), HttpStatusCode.OK)).ShouldBe("""{"other":1}""");
    }

    [Theory, Everywhere]
    public async Task XAPI_00194_deleting_without_an_id_deletes_all_states_of_the_context(Store store)
    {
        var lrs = campuses.On(store);
        var place = Place.New(Shelf.State);
        var kept = Place.New(Shelf.State);
        foreach (var one in (Place[])[place, place.With("stateId", "second"), kept])
        {
            await SendAsync(lrs, HttpMethod.Post, one.ToString(), Document, HttpStatusCode.NoContent);
        }
        await SendAsync(lrs, HttpMethod.Delete, place.Without("stateId").ToString(), null, HttpStatusCode.NoContent);
        (await IdsAsync(lrs, place.Without("stateId"))).ShouldBeEmpty();
        (await IdsAsync(lrs, kept.Without("stateId"))).Count.ShouldBe(1);
    }

    private static HttpMethod[] Methods => [HttpMethod.Put, HttpMethod.Post, HttpMethod.Get, HttpMethod.Delete];

    private static string? Body(HttpMethod method) => method == HttpMethod.Put || method == HttpMethod.Post ? Document : null;

    private static async Task<List<string>> IdsAsync(Lrs lrs, Place place)
    {
        var text = await Lrs.TextAsync(await lrs.GetAsync(place.ToString()), HttpStatusCode.OK);
        return [.. JsonNode.Parse(text)!.AsArray().Select(id => id!.GetValue<string>())];
    }

    private static async Task SendAsync(
        Lrs lrs, HttpMethod method, string path, string? body, HttpStatusCode status, string type = "application/json", params (string, string)[] headers)
    {
        using var answer = await lrs.SendAsync(method, path, body, type, headers);
        await Lrs.TextAsync(answer, status);
    }
}
