using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>Taking a selection of statements along as a file.</summary>
public sealed class ExportTests(SharedCampus shared)
{
    private const string Url = "/beheer/xapi/uitspraken/export";
    private readonly Guid registration = Guid.NewGuid();

    [Fact]
    public async Task A_sheet_has_a_row_for_each_statement_and_no_formulas()
    {
        using var lrs = new Lrs(shared.Campus);
        var statement = Lrs.New(registration, activity: "https://campus.example/vraag");
        statement["object"]!["definition"] = JsonNode.Parse("""{"name":{"nl":"Vraag; met \"tekens\""}}""");
        statement["result"] = JsonNode.Parse("""{"response":"=HYPERLINK(\"https://x\")","score":{"scaled":-0.125},"duration":"PT90S","success":false}""");
        await lrs.StoreAsync(statement);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);

        using var answer = await bas.Http.GetAsync($"{Url}/csv?registratie={registration}");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith(".csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("\"Gebeurd op\";\"Naam\";\"Persoon\";\"Uitspraak\";");
        lines[1].ShouldContain("\"Vraag; met \"\"tekens\"\"\"");
        lines[1].ShouldContain(";\"nee\";\"\";\"-12,5\";\"\";\"1,5\";\"'=HYPERLINK(\"\"https://x\"\")\";");
    }

    [Fact]
    public async Task Lines_of_json_are_the_statements_themselves_and_the_audit_tells_who_took_them()
    {
        using var lrs = new Lrs(shared.Campus);
        await lrs.StoreAsync([.. Enumerable.Range(0, 600).Select(_ => Lrs.New(registration))]);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);

        var text = await bas.Http.GetStringAsync($"{Url}/jsonl?registratie={registration}");

        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>())
            .ShouldBe(await lrs.IdsAsync($"?registration={registration}"));
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        var audited = await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
            .SqlQuery<string>($"""SELECT "Data" AS "Value" FROM "AuditEntries" WHERE "Name" = 'StatementsExported' AND "UserName" = {Cast.Bas.Name}""")
            .ToListAsync(TestContext.Current.CancellationToken);
        audited.ShouldContain(data => data.Contains(registration.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_with_mistakes_leads_back_to_the_page_and_another_kind_of_file_is_not_there()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync($"{Url}/csv?registratie=12")).Find(".pc-error-summary").ShouldNotBeNull();
        (await bas.GetAsync($"{Url}/exe")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
