using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Web;

/// <summary>What a load balancer and a browser's protections find.</summary>
public sealed class HealthTests(SharedCampus shared)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_campus_is_healthy(string url)
    {
        using var nobody = shared.Campus.Visit();
        var page = await nobody.GetAsync(url);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldBe("Healthy");
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_a_page_to_itself()
    {
        using var nobody = shared.Campus.Visit();
        var answer = (await nobody.GetAsync("/")).Response;
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_a_page_that_helps()
    {
        using var nobody = shared.Campus.Visit();
        var page = await nobody.GetAsync("/dit-bestaat-niet");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Find("main h1");
        page.Find("main a[href]");
    }

    [Theory]
    [InlineData("/api/dit-bestaat-niet")]
    [InlineData("/xapi/dit-bestaat-niet")]
    public async Task A_program_gets_problem_details(string url)
    {
        using var nobody = shared.Campus.Visit();
        var page = await nobody.GetAsync(url);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
