using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace Campus.HttpTests.Xapi;

/// <summary>Signed statements (xAPI 1.0.3 Data 2.6).</summary>
public sealed class SignatureTests(SharedCampus shared) : IDisposable
{
    private const string Usage = "http://adlnet.gov/expapi/attachments/signature";
    private const string Binary = "application/octet-stream";
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lrs lrs = new(shared.Campus);
    private readonly RSA key = RSA.Create(2048);
    private readonly JsonObject statement = Lrs.New(Guid.NewGuid());

    public void Dispose()
    {
        key.Dispose();
        lrs.Dispose();
    }

    [Theory]
    [InlineData("RS256", true)]
    [InlineData("RS384", true)]
    [InlineData("RS512", true)]
    [InlineData("RS256", false)]
    public async Task A_statement_with_a_good_signature_is_stored(string method, bool certificate)
    {
        using var answer = await SendAsync(Sign(statement, Header(method, certificate ? Certificate() : null)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_signature_of_the_same_statement_written_otherwise_is_good()
    {
        var signed = statement.DeepClone().AsObject();
        signed.Remove("id");
        signed["verb"]!["display"] = new JsonObject { ["nl"] = "antwoordde" };
        statement["context"]!["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(new JsonObject { ["id"] = "https://campus.example/les" }) };
        signed["context"]!["contextActivities"] = new JsonObject { ["parent"] = new JsonObject { ["id"] = "https://campus.example/les" } };
        using var answer = await SendAsync(Sign(signed, Header("RS256", Certificate())));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "text/plain", "application/octet-stream" },
        { "HS256", "RS256, RS384 or RS512" },
        { "none", "RS256, RS384 or RS512" },
        { "another statement", "says something else" },
        { "no statement", "valid statement" },
        { "broken JSON", "must be JSON" },
        { "another key", "must be valid by the first certificate" },
        { "another mark", "must be valid by the first certificate" },
        { "no certificate", "certificate in base64" },
        { "certificate is no list", "list of certificates" },
        { "crit", "crit" },
        { "two parts", "compact serialization" },
        { "no base64", "compact serialization" },
        { "header is no JSON", "header is JSON" },
        { "empty", "compact serialization" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_signature_that_is_not_in_order_is_refused_by_its_rule(string what, string says)
    {
        using var answer = await SendAsync(Malformed(what), what == "text/plain" ? what : Binary);
        var problem = await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest);
        problem["detail"]!.GetValue<string>().ShouldContain(says);
        problem["path"]!.GetValue<string>().ShouldStartWith("$.attachments[0]");
        problem["rule"]!.GetValue<string>().ShouldBe("xAPI 2.0 4.2.6");
        (await lrs.GetAsync($"?statementId={statement["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private string Malformed(string what)
    {
        var good = Sign(statement, Header("RS256", Certificate()));
        var parts = good.Split('.');
        return what switch
        {
            "HS256" or "none" => Sign(statement, Header(what, null)),
            "another statement" => Sign(Lrs.New(Guid.NewGuid()), Header("RS256", null)),
            "no statement" => Sign(new JsonObject { ["actor"] = 5 }, Header("RS256", null)),
            "broken JSON" => $"{Encode("{\"alg\":\"RS256\"}")}.{Encode("{'id':1}")}.{parts[2]}",
            "another key" => Sign(statement, Header("RS256", OtherCertificate())),
            "another mark" => $"{parts[0]}.{parts[1]}.{Encode("vals")}",
            "no certificate" => Sign(statement, new JsonObject { ["alg"] = "RS256", ["x5c"] = new JsonArray("bm9wZQ==") }),
            "certificate is no list" => Sign(statement, new JsonObject { ["alg"] = "RS256", ["x5c"] = "bm9wZQ==" }),
            "crit" => Sign(statement, new JsonObject { ["alg"] = "RS256", ["crit"] = new JsonArray("b64"), ["b64"] = false }),
            "two parts" => $"{parts[0]}.{parts[1]}",
            "no base64" => $"{parts[0]}.{parts[1]}.%%%",
            "header is no JSON" => $"{Encode("kop")}.{parts[1]}.{parts[2]}",
            "empty" => "",
            _ => good,
        };
    }

    private async Task<HttpResponseMessage> SendAsync(string signature, string type = Binary)
    {
        var file = Encoding.ASCII.GetBytes(signature);
        statement["attachments"] = new JsonArray(Parts.Attachment(file, type, Usage));
        return await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", new Parts().Json(statement).Part(file, Parts.Headers(file, type)).End());
    }

    private string Sign(JsonObject payload, JsonObject header)
    {
        var signed = $"{Encode(header.ToJsonString())}.{Encode(payload.ToJsonString())}";
        var method = header["alg"]!.GetValue<string>() switch
        {
            "RS384" => HashAlgorithmName.SHA384,
            "RS512" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), method, RSASignaturePadding.Pkcs1))}";
    }

    private static JsonObject Header(string method, string? certificate)
    {
        var header = new JsonObject { ["alg"] = method };
        if (certificate is not null)
        {
            header["x5c"] = new JsonArray(certificate);
        }
        return header;
    }

    private string Certificate() => CertificateOf(key);

    private static string OtherCertificate()
    {
        using var other = RSA.Create(2048);
        return CertificateOf(other);
    }

    private static string CertificateOf(RSA key)
    {
        var request = new CertificateRequest("CN=Campus", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Begin, Begin.AddYears(50));
        return Convert.ToBase64String(certificate.RawData);
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
