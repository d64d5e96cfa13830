using System.Net;
using System.Security.Cryptography;
using System.Text;
using Campus.ConformanceTests.Resources;

namespace Campus.ConformanceTests.Validation;

/// <summary>ETags of documents (1.0.3 Communication 3.1; 2.0 4.1.4).</summary>
public sealed class ConcurrencyTests(Campuses campuses)
{
    private const string Wrong = "\"1111111111111111111111111111111111111111\"";

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_an_ETag_is_the_quoted_SHA_1_of_the_document(Store store, Shelf shelf)
    {
        var place = await MakeAsync(store, shelf);
        var hash = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes("{\"a\":1}")));
        (await TagAsync(store, place)).ShouldBe($"\"{hash}\"");
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_If_Match_is_held_to(Store store, Shelf shelf)
    {
        foreach (var method in (string[])["PUT", "POST", "DELETE"])
        {
            var place = await MakeAsync(store, shelf);
            await SendAsync(store, method, place, HttpStatusCode.PreconditionFailed, ("If-Match", Wrong));
            (await TextAsync(store, place)).ShouldBe("{\"a\":1}");
            await SendAsync(store, method, place, HttpStatusCode.NoContent, ("If-Match", $"{Wrong}, {await TagAsync(store, place)}"));
            using var after = await campuses.On(store).GetAsync(place);
            after.StatusCode.ShouldBe(method == "DELETE" ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        }
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_If_Match_without_a_document_fails(Store store, Shelf shelf)
    {
        var place = Place.New(shelf).ToString();
        await SendAsync(store, "PUT", place, HttpStatusCode.PreconditionFailed, ("If-Match", Wrong));
        await SendAsync(store, "PUT", place, HttpStatusCode.PreconditionFailed, ("If-Match", "*"));
        using var after = await campuses.On(store).GetAsync(place);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_If_None_Match_star_makes_and_never_changes(Store store, Shelf shelf)
    {
        var place = Place.New(shelf).ToString();
        await SendAsync(store, "PUT", place, HttpStatusCode.NoContent, ("If-None-Match", "*"));
        await SendAsync(store, "PUT", place, HttpStatusCode.PreconditionFailed, ("If-None-Match", "*"));
        (await TextAsync(store, place)).ShouldBe("{\"b\":2}");
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_a_PUT_that_does_not_say_what_it_replaces_is_a_conflict(Store store, Shelf shelf)
    {
        var place = await MakeAsync(store, shelf);
        if (store.Major() == 1 && shelf == Shelf.State)
        {
            // 1.0.3 asks this of profiles only: states have one writer.
            await SendAsync(store, "PUT", place, HttpStatusCode.NoContent);
            (await TextAsync(store, place)).ShouldBe("{\"b\":2}");
            return;
        }
        using var answer = await campuses.On(store).SendAsync(HttpMethod.Put, place, "{\"b\":2}");
        (await Lrs.TextAsync(answer, HttpStatusCode.Conflict)).ShouldContain("If-Match");
        (await TextAsync(store, place)).ShouldBe("{\"a\":1}");
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_a_PUT_of_a_new_profile_says_in_1_0_3_that_it_is_new(Store store, Shelf shelf)
    {
        var place = Place.New(shelf).ToString();
        if (store.Major() == 2 || shelf == Shelf.State)
        {
            await SendAsync(store, "PUT", place, HttpStatusCode.NoContent);
            return;
        }
        await SendAsync(store, "PUT", place, HttpStatusCode.BadRequest);
        using var after = await campuses.On(store).GetAsync(place);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await SendAsync(store, "PUT", place, HttpStatusCode.NoContent, ("If-None-Match", "*"));
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_of_writers_with_one_ETag_one_wins(Store store, Shelf shelf)
    {
        var place = await MakeAsync(store, shelf);
        var tag = await TagAsync(store, place);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            using var answer = await campuses.On(store).SendAsync(
                HttpMethod.Put, place, $"{{\"writer\":{number}}}", headers: [("If-Match", tag)]);
            return (number, answer.StatusCode);
        }));
        var winner = answers.Where(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldHaveSingleItem().number;
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(7);
        (await TextAsync(store, place)).ShouldBe($"{{\"writer\":{winner}}}");
    }

    [Theory, Everywhere]
    [Row(Shelf.State)]
    [Row(Shelf.AgentProfile)]
    [Row(Shelf.ActivityProfile)]
    public async Task XAPI_00322_no_merge_gets_lost(Store store, Shelf shelf)
    {
        var place = Place.New(shelf).ToString();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            using var answer = await campuses.On(store).SendAsync(HttpMethod.Post, place, $"{{\"p{number}\":{number}}}");
            await Lrs.TextAsync(answer, HttpStatusCode.NoContent);
        }));
        (await Lrs.JsonAsync(await campuses.On(store).GetAsync(place))).Count.ShouldBe(12);
    }

    private async Task<string> MakeAsync(Store store, Shelf shelf)
    {
        var place = Place.New(shelf).ToString();
        using var answer = await campuses.On(store).SendAsync(HttpMethod.Post, place, "{\"a\":1}");
        await Lrs.TextAsync(answer, HttpStatusCode.NoContent);
        return place;
    }

    private async Task<string> TagAsync(Store store, string place)
    {
        using var answer = await campuses.On(store).GetAsync(place);
        return answer.Headers.ETag!.ToString();
    }

    private async Task<string> TextAsync(Store store, string place)
    {
        using var answer = await campuses.On(store).GetAsync(place);
        return await Lrs.TextAsync(answer, HttpStatusCode.OK);
    }

    private async Task SendAsync(Store store, string method, string place, HttpStatusCode status, params (string, string)[] headers)
    {
        using var answer = await campuses.On(store).SendAsync(
            new HttpMethod(method), place, method == "DELETE" ? null : "{\"b\":2}", headers: headers);
        await Lrs.TextAsync(answer, status);
    }
}
