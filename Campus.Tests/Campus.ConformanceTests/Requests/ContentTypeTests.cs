using System.Net;
using System.Text.RegularExpressions;

namespace Campus.ConformanceTests.Requests;

/// <summary>Statements with their files (1.0.3 Communication 1.5, Data 2.4.11; 2.0 4.1.3).</summary>
public sealed class ContentTypeTests(Campuses campuses)
{
    private readonly string file = $"here is a simple attachment {Guid.NewGuid()}\nwith a line";
    private readonly string other = $"and another {Guid.NewGuid()}";

    [Theory, Everywhere]
    public Task XAPI_00127_files_come_along_as_multipart(Store store) =>
        Multipart.Of(Multipart.Carrying(file, other).ToString(), file, other).PostAsync(campuses.On(store), HttpStatusCode.OK);

    [Theory, Everywhere]
    public async Task XAPI_00127_multipart_need_not_bring_files(Store store)
    {
        await Multipart.Of(Sample.New().ToString()).PostAsync(campuses.On(store), HttpStatusCode.OK);
        var elsewhere = Multipart.Carrying(file).With("attachments/0/fileUrl", "\"https://campus.example/bestand.txt\"");
        await Multipart.Of(elsewhere.ToString()).PostAsync(campuses.On(store), HttpStatusCode.OK);
        await Multipart.Of(elsewhere.With("id", $"\"{Guid.NewGuid()}\"").ToString(), file).PostAsync(campuses.On(store), HttpStatusCode.OK);
    }

    [Theory, Everywhere]
    [Row("multipart/form-data; boundary=-------314159265358979323846")]
    [Row("multipart/mixed")]
    [Row("multipart/mixed;")]
    [Row("multipart/related; boundary=-------314159265358979323846")]
    public Task XAPI_00127_00131_another_type_or_none_of_its_boundary_is_refused(Store store, string type) =>
        Multipart.Of(Multipart.Carrying(file).ToString(), file).PostAsync(campuses.On(store), HttpStatusCode.BadRequest, type);

    [Theory, Everywhere]
    public Task XAPI_00128_a_part_too_many_is_refused(Store store) =>
        Multipart.Of(Multipart.Carrying(file).ToString(), file, other).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);

    [Theory, Everywhere]
    public Task XAPI_00129_a_file_too_few_is_refused(Store store) =>
        Multipart.Of(Multipart.Carrying(file, other).ToString(), file).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);

    [Theory, Everywhere]
    public async Task XAPI_00130_00131_every_part_begins_with_the_boundary(Store store)
    {
        const string First = $"--{Multipart.Boundary}\r\n";
        await Multipart.Of(Multipart.Carrying(file).ToString(), file)
            .But(text => text[First.Length..]).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
        await Multipart.Of(Multipart.Carrying(file).ToString(), file)
            .But(text => First + text[First.Length..].Replace(First, "", StringComparison.Ordinal)).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00132_every_file_has_the_hash_that_its_statement_gives(Store store)
    {
        var json = Multipart.Carrying(file).ToString();
        await Multipart.Of(json).Part(file, "Content-Type: text/plain", "Content-Transfer-Encoding: binary")
            .PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
        await Multipart.Of(json).File(file, Multipart.Hash(other)).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
        await Multipart.Of(json).File(other, Multipart.Hash(file)).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
        await Multipart.Of(json).Part(
                file, "Content-Type: text/plain", "Content-Transfer-Encoding: binary", $"X-Experience-API-Hash: {Multipart.Hash(file)}", "Content-Length: 1")
            .PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00133_all_statements_stand_in_the_first_part(Store store)
    {
        var json = Multipart.Carrying(file).ToString();
        await Multipart.Of(json).Part(json, "Content-Type: application/json").File(file).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row("Content-Type: text/plain")]
    [Row("Content-Type: application/octet-stream")]
    public async Task XAPI_00134_the_first_part_is_JSON(Store store, string header) =>
        await new Multipart().Part(Multipart.Carrying(file).ToString(), header).File(file).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);

    [Theory, Everywhere]
    [Row("Content-Transfer-Encoding: base64")]
    [Row("Content-Transfer-Encoding: 7bit")]
    public Task XAPI_00135_files_come_as_bytes(Store store, string encoding) =>
        Multipart.Of(Multipart.Carrying(file).ToString())
            .Part(file, "Content-Type: text/plain", encoding, $"X-Experience-API-Hash: {Multipart.Hash(file)}")
            .PostAsync(campuses.On(store), HttpStatusCode.BadRequest);

    [Theory, Everywhere]
    public Task XAPI_00137_00138_a_body_needs_no_mail_headers(Store store) =>
        Multipart.Of(Multipart.Carrying(file).ToString(), file)
            .But(text => "This is a message with several parts.\r\n" + text).PostAsync(campuses.On(store), HttpStatusCode.OK);

    [Theory, Everywhere]
    public async Task XAPI_00161_00167_attachments_say_whether_the_files_come_along(Store store)
    {
        var lrs = campuses.On(store);
        var registration = Guid.NewGuid();
        var sample = Multipart.Carrying(file, other).In(registration);
        await Multipart.Of(sample.ToString(), file, other).PostAsync(lrs, HttpStatusCode.OK);
        foreach (var query in (string[])[$"statementId={sample.Id}", $"registration={registration}"])
        {
            using (var without = await lrs.GetAsync($"statements?{query}&attachments=false"))
            {
                without.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
                (await without.Content.ReadAsStringAsync()).ShouldNotContain("simple attachment");
            }
            using var with = await lrs.GetAsync($"statements?{query}&attachments=true");
            with.Content.Headers.ContentType!.MediaType.ShouldBe("multipart/mixed");
            with.Content.Headers.ContentType.Parameters.ShouldContain(parameter => parameter.Name == "boundary");
            with.Headers.Contains("X-Experience-API-Consistent-Through").ShouldBeTrue();
            var body = await Lrs.TextAsync(with, HttpStatusCode.OK);
            body.ShouldContain(file);
            body.ShouldContain(other);
            Regex.Count(body, Multipart.Hash(file)).ShouldBe(2);
            Regex.Count(body, "(?i)content-transfer-encoding: binary").ShouldBe(2);
        }
    }

    [Theory, Everywhere]
    public async Task IEEE_4_1_3_statements_share_one_copy_of_a_file(Store store)
    {
        var (one, two) = (Multipart.Carrying(file), Multipart.Carrying(file));
        await Multipart.Of($"[{one},{two}]", file).PostAsync(campuses.On(store), HttpStatusCode.OK);
        using var answer = await campuses.On(store).GetAsync($"statements?statementId={two.Id}&attachments=true");
        (await Lrs.TextAsync(answer, HttpStatusCode.OK)).ShouldContain(file);
    }
}
