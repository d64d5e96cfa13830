using Campus.TestKit;

namespace Campus.HttpTests.Web;

/// <summary>Whoever runs a campus sees where its time goes, and nothing of the people in it.</summary>
public sealed class TelemetryTests(Watched watched) : IClassFixture<Watched>
{
    [Fact]
    public void A_request_comes_with_its_queries()
    {
        var request = watched.Spans.Single(span => span.Name == "GET beheer/gebruikers/{id}");
        request.About["http.route"].ShouldBe("beheer/gebruikers/{id}");
        var queries = watched.Spans.Where(span => span.Trace == request.Trace && span.Source == "Npgsql").ToList();
        queries.ShouldContain(query => query.About["db.query.text"].Contains("\"Users\"", StringComparison.Ordinal));
        queries.ShouldAllBe(query => query.Parent == request.Id);
    }

    [Fact]
    public void A_call_to_somebody_elses_server_is_seen() =>
        watched.Spans.ShouldContain(span =>
            span.Source == "System.Net.Http" && span.Name == "POST" && span.About.ContainsKey("server.port"));

    [Theory]
    [InlineData("http.server.request.duration")]
    [InlineData("http.client.request.duration")]
    [InlineData("campus.xapi.statements.stored")]
    [InlineData("db.client.connection.count")]
    [InlineData("dotnet.gc.collections")]
    public void Numbers_come_of_every_part(string name) => watched.Metrics.ShouldContain(name);

    [Fact]
    public void Who_somebody_is_what_was_typed_and_from_where_stay_inside()
    {
        string[] personal =
        [
            Watched.Browser, Watched.Address, Watched.Sought, watched.PersonId, watched.Refused.Email, watched.Refused.Name,
            Cast.Bas.Email, "heel-geheim", "Redacted", "Username=",
        ];
        personal.Where(word => watched.Everything.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        watched.Spans.ShouldContain(span => span.Source == "Microsoft.AspNetCore" && span.About.ContainsKey("error.type"));
    }

    [Theory]
    [InlineData("OpenTelemetry.Exporter.OpenTelemetryProtocol.dll")]
    [InlineData("OpenTelemetry.Extensions.Hosting.dll")]
    [InlineData("OpenTelemetry.Instrumentation.AspNetCore.dll")]
    [InlineData("OpenTelemetry.Instrumentation.Http.dll")]
    [InlineData("Npgsql.OpenTelemetry.dll")]
    public void Without_an_address_to_send_it_to_what_would_collect_is_not_even_loaded(string library)
    {
        watched.LoadedElsewhere.ShouldNotContain(library);
        watched.Loaded.ShouldContain(library);
    }
}
