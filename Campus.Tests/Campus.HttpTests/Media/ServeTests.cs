using System.Net;
using System.Net.Http.Headers;
using Campus.TestKit;

namespace Campus.HttpTests.Media;

/// <summary>Files of the media library.</summary>
public sealed class ServeTests(SharedCampus shared)
{
    private const string Image = "/media/gespreksvoering/orbs.webp";

    [Fact]
    public async Task A_visitor_sees_an_image_that_a_page_shows()
    {
        using var nobody = shared.Campus.Visit();
        var answer = await nobody.Http.GetAsync(Image);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        answer.Headers.AcceptRanges.ShouldBe(["bytes"]);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_browser_that_has_it_is_told_so()
    {
        using var nobody = shared.Campus.Visit();
        var first = await nobody.Http.GetAsync(Image);
        using var again = new HttpRequestMessage(HttpMethod.Get, Image);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await nobody.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        var version = first.Headers.ETag!.Tag.Trim('"')[..12];
        (await nobody.Http.GetAsync($"{Image}?v={version}")).Headers.CacheControl!.ToString().ShouldContain("immutable");
        first.Headers.CacheControl!.ToString().ShouldNotContain("immutable");
    }

    [Fact]
    public async Task A_player_asks_for_a_part_of_a_file()
    {
        using var nobody = shared.Campus.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, Image);
        request.Headers.Range = new RangeHeaderValue(0, 99);
        var answer = await nobody.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe(100);
    }

    [Theory]
    [InlineData("/media/nowhere.webp")]
    [InlineData("/media/..%2f..%2fcampus.db")]
    [InlineData("/media/gespreksvoering/../../../campus.db")]
    [InlineData("/media/gespreksvoering")]
    [InlineData("/media/a%00.webp")]
    [InlineData("/media/page.html")]
    public async Task What_is_not_in_the_library_is_not_found(string address)
    {
        using var nobody = shared.Campus.Visit();
        var status = (await nobody.Http.GetAsync(address)).StatusCode;
        status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }
}
