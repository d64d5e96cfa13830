using System.Net;
using Campus.HttpTests.Xapi;
using Campus.Platform;
using Campus.TestKit;
using Npgsql;

namespace Campus.HttpTests.Web;

/// <summary>A campus on PostgreSQL that sent what it measures, while people gave it much that is nobody's business.</summary>
public sealed class Watched : IAsyncLifetime
{
    internal const string Browser = "Kijker-van-Bas";
    internal const string Address = "203.0.113.77";
    internal const string Sought = "gezochte.persoon";
    private Collector? collector;

    internal IReadOnlyList<Span> Spans { get; private set; } = [];
    internal IReadOnlyList<string> Metrics { get; private set; } = [];
    internal string Everything { get; private set; } = "";
    internal string Loaded { get; private set; } = "";
    internal string LoadedElsewhere { get; private set; } = "";
    internal Member Refused { get; } = Cast.Outsider();
    internal string PersonId { get; private set; } = "";
    internal int OtherPort { get; private set; }

    public async ValueTask InitializeAsync()
    {
        collector = await Collector.StartAsync();
        await using var other = await OtherStore.StartAsync();
        OtherPort = other.Address.Port;
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings
        {
            Provider = DatabaseProvider.Postgres,
            Extra = new Dictionary<string, string?>
            {
                ["OpenTelemetry:Endpoint"] = collector.Address,
                ["Xapi:Forwarding:LookEvery"] = "00:00:00.1",
            },
        });
        await VisitAsync(campus, other);
        await BeRefusedAsync(campus);
        Loaded = campus.Loaded;
        await campus.StopAsync();
        (Spans, Metrics, Everything) = (collector.Spans, collector.Metrics, collector.Everything);
        LoadedElsewhere = await LoadedWithoutAddressAsync();
    }

    public ValueTask DisposeAsync() => collector?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<string> LoadedWithoutAddressAsync()
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = DatabaseProvider.Postgres });
        using var visitor = campus.Visit();
        (await visitor.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        return campus.Loaded;
    }

    private async Task VisitAsync(CampusProcess campus, OtherStore other)
    {
        using var bas = await campus.VisitAsync(Cast.Bas);
        bas.Http.DefaultRequestHeaders.Add("User-Agent", Browser);
        bas.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        var people = await bas.GetAsync($"/beheer/gebruikers?zoek={Sought}%40voorbeeld.nl");
        people.Status.ShouldBe(HttpStatusCode.OK);
        await bas.GetAsync($"/bestaat-niet/{Sought}@voorbeeld.nl");
        var person = (await bas.GetAsync("/beheer/gebruikers")).Find("main table a[href^='/beheer/gebruikers/']").GetAttribute("href")!;
        PersonId = person[(person.LastIndexOf('/') + 1)..];
        (await bas.GetAsync(person)).Status.ShouldBe(HttpStatusCode.OK);
        await bas.SubmitAsync(
            await bas.GetAsync("/beheer/xapi/doorsturen/nieuw"),
            "main form",
            ("Input.Name", "Ander"),
            ("Input.Endpoint", new Uri(other.Address, "lrs/").ToString()),
            ("Input.Key", "sleutel"),
            ("Input.Secret", "heel-geheim"));
        using var lrs = new Lrs(campus);
        await lrs.StoreAsync(Lrs.New(Guid.NewGuid(), name: Sought));
        for (var tries = 0; other.Taken.IsEmpty; tries++)
        {
            tries.ShouldBeLessThan(200);
            await Task.Delay(100);
        }
    }

    // What goes wrong in a database is told in a sentence, and the sentence can hold what was typed.
    private async Task BeRefusedAsync(CampusProcess campus)
    {
        await using var connection = new NpgsqlConnection(campus.Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'no room for %', NEW."Email"; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON "Users" FOR EACH ROW EXECUTE FUNCTION refuse();
            """;
        await command.ExecuteNonQueryAsync();
        using var visitor = campus.Visit();
        var answer = await visitor.SubmitAsync(
            await visitor.GetAsync(Routes.Register),
            "main form",
            ("Input.Name", Refused.Name),
            ("Input.Email", Refused.Email),
            ("Input.Password", Refused.Password));
        answer.Status.ShouldBe(HttpStatusCode.InternalServerError);
    }
}
