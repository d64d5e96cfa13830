using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Contents;

/// <summary>Orchard Core's content API, by the people who may use it and those who may not.</summary>
public sealed class ContentApiTests(ContentApiTests.OwnCampus own) : IClassFixture<ContentApiTests.OwnCampus>
{
    private const string Course = "/api/content/cursus-gespreksvoering";

    [Fact]
    public async Task Who_is_not_signed_in_gets_401_and_no_redirect()
    {
        using var nobody = own.Campus.Visit();
        (await nobody.Http.GetAsync(Course)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(nobody, "{}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_learner_gets_403()
    {
        using var samira = await own.Campus.VisitAsync(Cast.Samira);
        (await samira.Http.GetAsync(Course)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await samira.Http.DeleteAsync(Course)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_editor_reads_a_published_item_as_it_is_exported()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var item = (JsonObject)JsonNode.Parse(await roos.Http.GetStringAsync(Course))!;
        item.Select(property => property.Key).Take(3).ShouldBe(["ContentItemId", "ContentItemVersionId", "ContentType"]);
        item["CoursePart"]!["Form"]!["Text"]!.ToString().ShouldBe("zelfstudie");
        (await roos.Http.GetAsync("/api/content/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"ContentType":"Course","\ud800":1}""")]
    [InlineData("""{"ContentType":"Course","CoursePart":{"\ude00":{"Text":"x"}}}""")]
    [InlineData("""{"ContentType":"Course","DisplayText":"half \ud83d"}""")]
    public async Task A_half_letter_in_a_name_or_a_value_is_refused_with_a_sentence(string body)
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var answer = await PostAsync(roos, body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Json["detail"]!.ToString().ShouldContain("half teken");
    }

    [Theory]
    [InlineData("gesprek/deel-een")]
    [InlineData("gesprek/inschrijven")]
    [InlineData("/gesprek")]
    [InlineData("gesprek/")]
    public async Task A_course_with_a_slash_in_its_address_is_not_put_where_nobody_finds_it(string path)
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var course = (JsonObject)JsonNode.Parse(await roos.Http.GetStringAsync(Course))!;
        course["AutoroutePart"]!["Path"] = path;
        var answer = await PostAsync(roos, course.ToJsonString());
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Json["detail"]!.ToString().ShouldContain("schuine streep");
    }

    [Theory]
    [InlineData("/beheer/inhoud/cursus-gespreksvoering")]
    [InlineData("/beheer/inhoud/cursus-gespreksvoering/velden")]
    [InlineData("/beheer/instellingen/poort")]
    [InlineData("/beheer/types/Course/wijzigen")]
    [InlineData("/beheer/types/Course/velden/CoursePart/Summary")]
    [InlineData("/beheer/types/Course/onderdelen/TitlePart")]
    public async Task What_is_no_form_is_refused_by_screens_that_read_one(string url)
    {
        using var bas = await own.Campus.VisitAsync(Cast.Bas);
        var mark = (await bas.GetAsync("/account/profiel")).Find("input[name=__RequestVerificationToken]").GetAttribute("value");
        foreach (var type in (string?[])["application/json", "text/plain", null])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent("{\"a\":1}") };
            request.Content.Headers.ContentType = type is null ? null : new(type);
            request.Headers.Add("RequestVerificationToken", mark);
            (await bas.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Fact]
    public async Task An_editor_makes_changes_publishes_and_removes_an_item()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var made = await PostAsync(roos, """{ "ContentType": "Taxonomy", "TitlePart": { "Title": "Kleuren" }, "TaxonomyPart": { "TermContentType": "Theme", "Terms": [ { "ContentItemId": "a" }, { "ContentItemId": "b" } ] }, "Odd": { "Kept": 1.50 } }""", "?draft=true");
        made.Status.ShouldBe(HttpStatusCode.OK);
        var address = $"/api/content/{made.Json["ContentItemId"]}";
        (await roos.Http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a draft is not published");

        var published = await PostAsync(roos, $$"""{ "ContentItemId": "{{made.Json["ContentItemId"]}}", "TaxonomyPart": { "Terms": [ { "ContentItemId": "c" } ] }, "Published": false }""");
        published.Json["Published"]!.GetValue<bool>().ShouldBeTrue();
        var text = await roos.Http.GetStringAsync(address);
        var read = JsonNode.Parse(text)!;
        read["TaxonomyPart"]!["Terms"]!.AsArray().Count.ShouldBe(1, "arrays are replaced");
        read["TaxonomyPart"]!["TermContentType"]!.ToString().ShouldBe("Theme", "objects are merged");
        text.ShouldContain("\"Odd\":{\"Kept\":1.50}");

        (await roos.Http.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await roos.Http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await roos.Http.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_with_an_item_comes_back_by_member()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var answer = await PostAsync(roos, """{ "ContentType": "Course", "TitlePart": { "Title": "Dubbel" }, "AutoroutePart": { "Path": "gespreksvoering" } }""");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json["errors"]!["Path"]![0]!.ToString().ShouldContain("al in gebruik");
        answer.Json["detail"]!.ToString().ShouldContain("al in gebruik");
    }

    [Theory]
    [InlineData("""{ "ContentType": "Nothing" }""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "ContentType": "Taxonomy", "Half\ud83d": "x" }""")]
    [InlineData("""{ "ContentType": "Taxonomy", "TitlePart": { "Half\ude00": "x" } }""")]
    public async Task What_cannot_be_an_item_is_a_bad_request(string body)
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        (await PostAsync(roos, body)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_taken()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        using var form = new StringContent("""{ "ContentType": "Taxonomy" }""", Encoding.UTF8, "text/plain");
        (await roos.Http.PostAsync("/api/content", form)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static async Task<(HttpStatusCode Status, string? MediaType, JsonNode Json)> PostAsync(Visitor visitor, string body, string query = "")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await visitor.Http.PostAsync("/api/content" + query, content);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    public sealed class OwnCampus : IAsyncLifetime
    {
        private CampusHost? campus;

        public CampusHost Campus => campus!;

        public async ValueTask InitializeAsync() => campus = await CampusHost.StartNewAsync();

        public ValueTask DisposeAsync() => campus?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
