using System.Net;
using System.Text;
using Campus.ConformanceTests.Resources;

namespace Campus.ConformanceTests.Requests;

/// <summary>Any request as a POST of a form, which 1.0.3 has (Communication 1.3) and 2.0 has no more.</summary>
public sealed class AlternateSyntaxTests(Campuses campuses)
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory, Everywhere(Version = 1)]
    public async Task XAPI_00148_00336_a_GET_may_come_as_a_POST(Store store)
    {
        using var answer = await PostAsync(campuses.On(store), "statements?method=GET", ("limit", "1"));
        var result = await Lrs.JsonAsync(answer);
        result.ContainsKey("statements").ShouldBeTrue();
        result.ContainsKey("more").ShouldBeTrue();
    }

    [Theory, Everywhere(Version = 1)]
    public async Task XAPI_00336_a_PUT_may_come_as_a_POST(Store store)
    {
        var sample = Sample.Full();
        using var answer = await PostAsync(campuses.On(store), "statements?method=PUT", ("statementId", sample.Id), ("content", sample.ToString()));
        await Lrs.TextAsync(answer, HttpStatusCode.NoContent);
        Expected.ShouldSay(await campuses.On(store).OneAsync(sample.Id), sample.Json);
    }

    [Theory, Everywhere(Version = 1)]
    public async Task XAPI_00336_headers_may_come_as_parameters(Store store)
    {
        var sample = Sample.New();
        using var nobody = new Lrs(campuses.Host(store), version: null, credential: null);
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("campus:campus-dev"));
        using var answer = await PostAsync(
            nobody, "statements?method=PUT", ("statementId", sample.Id), ("content", sample.ToString()),
            (Lrs.VersionHeader, "1.0.3"), ("Authorization", basic), ("Content-Type", "application/json"));
        await Lrs.TextAsync(answer, HttpStatusCode.NoContent);
        using var old = await PostAsync(
            campuses.On(store), "statements?method=PUT", ("statementId", Guid.NewGuid().ToString()), ("content", Sample.New().Without("id").ToString()),
            (Lrs.VersionHeader, "0.8"));
        await Lrs.TextAsync(old, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere(Version = 1)]
    public async Task XAPI_00336_documents_may_come_as_a_POST(Store store)
    {
        var place = Place.New(Shelf.State);
        (string, string)[] parameters = [.. place.Parameters.Select(parameter => (parameter.Key, parameter.Value))];
        using (var put = await PostAsync(campuses.On(store), "activities/state?method=PUT", [.. parameters, ("content", "hé +%&"), ("Content-Type", "text/plain")]))
        {
            await Lrs.TextAsync(put, HttpStatusCode.NoContent);
        }
        using (var got = await PostAsync(campuses.On(store), "activities/state?method=GET", parameters))
        {
            (await Lrs.TextAsync(got, HttpStatusCode.OK)).ShouldBe("hé +%&");
            got.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        }
        using var deleted = await PostAsync(campuses.On(store), "activities/state?method=DELETE", parameters);
        await Lrs.TextAsync(deleted, HttpStatusCode.NoContent);
        using var gone = await campuses.On(store).GetAsync(place.ToString());
        await Lrs.TextAsync(gone, HttpStatusCode.NotFound);
    }

    [Theory, Everywhere(Version = 1)]
    public async Task XAPI_00336_anything_more_or_less_is_refused(Store store)
    {
        var lrs = campuses.On(store);
        var sample = Sample.New();
        (string, string)[] form = [("statementId", sample.Id), ("content", sample.ToString())];
        using var twice = await PostAsync(lrs, $"statements?method=PUT&statementId={sample.Id}", form);
        await Lrs.TextAsync(twice, HttpStatusCode.BadRequest);
        using var nothing = await lrs.SendAsync(HttpMethod.Post, "statements?method=PUT");
        await Lrs.TextAsync(nothing, HttpStatusCode.BadRequest);
        using var json = await lrs.SendAsync(HttpMethod.Post, "statements?method=PUT", sample.ToString(), Form);
        await Lrs.TextAsync(json, HttpStatusCode.BadRequest);
        using var notPosted = await lrs.SendAsync(HttpMethod.Put, "statements?method=POST", "content=x", Form);
        await Lrs.TextAsync(notPosted, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere(Version = 2)]
    [Row("GET")]
    [Row("PUT")]
    public async Task IEEE_4_1_5_version_2_has_no_such_syntax(Store store, string method)
    {
        var sample = Sample.New();
        foreach (var form in ((string, string)[][])[[], [("limit", "1")], [("statementId", sample.Id), ("content", sample.ToString())]])
        {
            using var answer = await PostAsync(campuses.On(store), $"statements?method={method}", form);
            await Lrs.TextAsync(answer, HttpStatusCode.BadRequest);
        }
        using var json = await campuses.On(store).SendAsync(HttpMethod.Post, $"statements?method={method}", sample.ToString());
        await Lrs.TextAsync(json, HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> PostAsync(Lrs lrs, string path, params (string Name, string Value)[] form) =>
        lrs.SendAsync(
            HttpMethod.Post, path,
            string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")), Form);
}
