using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>Statements with their files (xAPI 1.0.3 Data 2.4.11 and Communication 1.5.2).</summary>
public sealed class AttachmentTests(SharedCampus shared) : IDisposable
{
    private const string Statements = "/xapi/statements";
    private readonly Lrs lrs = new(shared.Campus);
    private readonly Guid registration = Guid.NewGuid();

    public void Dispose() => lrs.Dispose();

    [Fact]
    public async Task A_file_comes_back_byte_for_byte_with_its_statement()
    {
        var file = RandomNumberGenerator.GetBytes(300_000);
        var statement = Parts.Statement(registration, file);
        using var posted = await lrs.SendAsync(HttpMethod.Post, Statements, Parts.Of(statement, file));
        (await posted.Content.ReadAsStringAsync()).ShouldBe($"[\"{statement["id"]}\"]");

        foreach (var query in new[] { $"?statementId={statement["id"]}&attachments=true", $"?registration={registration}&attachments=true" })
        {
            var parts = await Parts.ReadAsync(await lrs.GetAsync(query));
            parts.Count.ShouldBe(2);
            parts[0].Headers.ShouldBe("Content-Type: application/json");
            JsonNode.Parse(parts[0].Content).ShouldNotBeNull();
            parts[1].Headers.ShouldContain("Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n");
            parts[1].Headers.ShouldContain($"X-Experience-API-Hash: {Parts.Sha2(file)}");
            parts[1].Content.ShouldBe(file);
        }
        using var plain = await lrs.GetAsync($"?registration={registration}&attachments=false");
        plain.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
    }

    [Fact]
    public async Task Statements_and_statements_within_them_share_one_file_that_comes_back_once()
    {
        var (shared, other) = (Encoding.UTF8.GetBytes("gedeeld " + registration), Encoding.UTF8.GetBytes("eigen " + registration));
        var (one, two, three) = (Parts.Statement(registration, shared, shared), Parts.Statement(registration, shared), Lrs.New(registration));
        var within = Lrs.New(registration);
        within.Remove("id");
        within["objectType"] = "SubStatement";
        within["attachments"] = new JsonArray(Parts.Attachment(shared), Parts.Attachment(other));
        three["object"] = within;

        using var answer = await lrs.SendAsync(HttpMethod.Post, Statements, Parts.Of(new JsonArray(one, two, three), shared, other));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var files = (await Parts.ReadAsync(await lrs.GetAsync($"?registration={registration}&attachments=true"))).Skip(1).Select(part => Encoding.UTF8.GetString(part.Content));
        files.ShouldBe(["gedeeld " + registration, "eigen " + registration], ignoreOrder: true);
        (await Parts.ReadAsync(await lrs.GetAsync($"?statementId={two["id"]}&attachments=true"))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task More_keeps_bringing_the_files()
    {
        var files = Enumerable.Range(0, 3).Select(number => Encoding.UTF8.GetBytes($"{number} {registration}")).ToArray();
        foreach (var file in files)
        {
            (await lrs.SendAsync(HttpMethod.Post, Statements, Parts.Of(Parts.Statement(registration, file), file))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        List<string> seen = [];
        for (var path = $"{Statements}?registration={registration}&attachments=true&ascending=true&limit=2"; path.Length > 0;)
        {
            var parts = await Parts.ReadAsync(await lrs.SendAsync(HttpMethod.Get, path));
            seen.AddRange(parts.Skip(1).Select(part => Encoding.UTF8.GetString(part.Content)));
            path = JsonNode.Parse(parts[0].Content)!["more"]!.GetValue<string>();
        }
        seen.ShouldBe(files.Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public async Task Without_files_an_answer_with_attachments_is_multipart_all_the_same()
    {
        await lrs.StoreAsync(Lrs.New(registration));
        (await Parts.ReadAsync(await lrs.GetAsync($"?registration={registration}&attachments=true"))).ShouldHaveSingleItem();
        using var head = await lrs.SendAsync(HttpMethod.Head, $"{Statements}?registration={registration}&attachments=true");
        head.Content.Headers.ContentType!.MediaType.ShouldBe("multipart/mixed");
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(48)]
    [InlineData(64)]
    public async Task A_sum_may_be_of_any_kind_that_can_be_checked(int bytes)
    {
        var file = RandomNumberGenerator.GetBytes(100);
        var sum = Convert.ToHexString(bytes == 48 ? SHA384.HashData(file) : SHA512.HashData(file));
        var statement = Parts.Statement(registration, file);
        statement["attachments"]![0]!["sha2"] = sum;
        var headers = new[] { "Content-Transfer-Encoding: binary", $"X-Experience-API-Hash: {sum.ToLowerInvariant()}" };

        using var answer = await lrs.SendAsync(HttpMethod.Put, $"{Statements}?statementId={statement["id"]}", new Parts().Json(statement).Part(file, headers).End());

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
        (await Parts.ReadAsync(await lrs.GetAsync($"?registration={registration}&attachments=true")))[1].Content.ShouldBe(file);
    }

    [Fact]
    public async Task A_request_without_files_may_be_multipart_and_a_file_that_is_elsewhere_may_stay_there()
    {
        using var none = await lrs.SendAsync(HttpMethod.Post, Statements, new Parts().Json(Lrs.New(registration)).End());
        none.StatusCode.ShouldBe(HttpStatusCode.OK);

        var elsewhere = Parts.Statement(registration, [1, 2, 3]);
        elsewhere["attachments"]![0]!["fileUrl"] = "https://campus.example/bestand.txt";
        using var url = await lrs.SendAsync(HttpMethod.Post, Statements, new Parts().Json(elsewhere).End());
        url.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_statement_with_its_file_again_is_welcome_and_has_one_effect()
    {
        var file = RandomNumberGenerator.GetBytes(1000);
        var statement = Parts.Statement(registration, file);
        for (var i = 0; i < 2; i++)
        {
            (await lrs.SendAsync(HttpMethod.Post, Statements, Parts.Of(statement.DeepClone(), file))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await Parts.ReadAsync(await lrs.GetAsync($"?registration={registration}&attachments=true"))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_header_of_an_answer_cannot_be_forged_by_a_content_type()
    {
        var file = RandomNumberGenerator.GetBytes(10);
        var statement = Parts.Statement(registration, file);
        statement["attachments"]![0]!["contentType"] = "text/plain;\r\nX-Forged: yes";
        (await lrs.SendAsync(HttpMethod.Post, Statements, Parts.Of(statement, file))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Parts.ReadAsync(await lrs.GetAsync($"?registration={registration}&attachments=true")))[1].Headers.ShouldNotContain("X-Forged");
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "the file is missing", "must have a fileUrl, or a part with its file" },
        { "a part too many", "must belong to a statement" },
        { "no hash", "must have the header X-Experience-API-Hash" },
        { "another hash", "must belong to a statement" },
        { "other bytes", "must have the sum" },
        { "base64", "Content-Transfer-Encoding" },
        { "no transfer encoding", "Content-Transfer-Encoding" },
        { "another type", "must have the Content-Type" },
        { "another length", "Content-Length" },
        { "statements in two parts", "Content-Transfer-Encoding" },
        { "statements are text", "application/json" },
        { "no first boundary", "application/json" },
        { "no boundary between", "$ must be" },
        { "no last boundary", "cannot be told apart" },
        { "another boundary", "cannot be told apart" },
        { "no boundary named", "boundary" },
        { "a header without colon", "cannot be told apart" },
        { "huge headers", "cannot be told apart" },
        { "nothing", "cannot be told apart" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_with_the_parts_is_refused_and_stores_nothing(string what, string says)
    {
        var file = RandomNumberGenerator.GetBytes(500);
        var statement = Parts.Statement(registration, file);
        using var answer = await lrs.SendAsync(HttpMethod.Post, Statements, Broken(what, statement, file));

        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>().ShouldContain(says);
        (await lrs.IdsAsync($"?registration={registration}")).ShouldBeEmpty();
        FilesOf(file).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_only_the_sum_of_a_file_does_not_get_it_attached()
    {
        var file = RandomNumberGenerator.GetBytes(500);
        (await lrs.SendAsync(HttpMethod.Post, Statements, Parts.Of(Parts.Statement(registration, file), file))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = await lrs.SendAsync(HttpMethod.Post, Statements, new Parts().Json(Parts.Statement(registration, file)).End());
        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["path"]!.GetValue<string>().ShouldBe("$.attachments[0]");
    }

    [Fact]
    public async Task A_process_that_dies_while_a_file_comes_in_leaves_nothing_of_it()
    {
        await using var campus = await CampusProcess.StartNewAsync();
        using var wire = await Wire.ToAsync(campus);
        var (file, statement) = (RandomNumberGenerator.GetBytes(200_000), Parts.Statement(registration, RandomNumberGenerator.GetBytes(1)));
        statement["attachments"]![0]!["sha2"] = Parts.Sha2(file);
        var start = await new Parts().Json(statement).Part(file, Parts.Headers(file)).Content().ReadAsByteArrayAsync();
        await wire.PostAsync($"Content-Type: multipart/mixed; boundary={Parts.Boundary}", $"Content-Length: {start.Length + 1_000_000}");
        await wire.SendAsync(start);
        var receiving = Path.Combine(campus.Data, "receiving");
        for (var i = 0; i < 100 && !Directory.Exists(receiving); i++)
        {
            await Task.Delay(50);
        }
        await campus.KillAsync();
        Directory.EnumerateFileSystemEntries(receiving).ShouldBeEmpty();
        Directory.Exists(Path.Combine(campus.Data, "files", "xapi")).ShouldBeFalse();
    }

    private static HttpContent Broken(string what, JsonObject statement, byte[] file)
    {
        var (good, start) = (Parts.Headers(file), new Parts().Json(statement));
        return what switch
        {
            "the file is missing" => start.End(),
            "a part too many" => start.Part(file, good).Part([1], Parts.Headers([1])).End(),
            "no hash" => start.Part(file, good[..2]).End(),
            "another hash" => start.Part(file, Parts.Headers([1])).End(),
            "other bytes" => start.Part([.. file, 1], good).End(),
            "base64" => start.Part(file, good[0], "Content-Transfer-Encoding: base64", good[2]).End(),
            "no transfer encoding" => start.Part(file, good[0], good[2]).End(),
            "another type" => start.Part(file, Parts.Headers(file, "image/png")).End(),
            "another length" => start.Part(file, [.. good, "Content-Length: 499"]).End(),
            "statements in two parts" => start.Json(Lrs.New(Guid.NewGuid())).Part(file, good).End(),
            "statements are text" => new Parts().Part(Encoding.UTF8.GetBytes(statement.ToJsonString()), "Content-Type: text/plain").Part(file, good).End(),
            "no first boundary" => new Parts().Text($"Content-Type: application/json\r\n\r\n{statement.ToJsonString()}").Part(file, good).End(),
            "no boundary between" => start.Text($"\r\n{string.Join("\r\n", good)}\r\n\r\n").Bytes(file).End(),
            "no last boundary" => start.Part(file, good).Content(),
            "another boundary" => start.Part(file, good).Text($"\r\n--{Parts.Boundary}--").Content("multipart/mixed; boundary=anders"),
            "no boundary named" => start.Part(file, good).Text($"\r\n--{Parts.Boundary}--").Content("multipart/mixed;"),
            "a header without colon" => start.Part(file, [.. good, "onzin"]).End(),
            "huge headers" => start.Part(file, [.. good, "X-Lang: " + new string('x', 20_000)]).End(),
            _ => new Parts().Content(),
        };
    }

    private IEnumerable<string> FilesOf(byte[] file) =>
        Directory.EnumerateFiles(shared.Campus.Data, $"*{Parts.Sha2(file)}*", SearchOption.AllDirectories)
            .Concat(Directory.Exists(Path.Combine(shared.Campus.Data, "receiving")) ? Directory.EnumerateFiles(Path.Combine(shared.Campus.Data, "receiving")) : []);
}
