using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Campus.ConformanceTests.Requests;

namespace Campus.ConformanceTests.Statements;

/// <summary>Signed statements (1.0.3 Data 2.6; 2.0 4.2.6).</summary>
public sealed class SignatureTests(Campuses campuses)
{
    private static readonly RSA Key = RSA.Create(2048);

    [Theory, Everywhere]
    [Row("RS256")]
    [Row("RS384")]
    [Row("RS512")]
    public async Task XAPI_00115_00116_00117_a_statement_signed_well_is_kept(Store store, string algorithm)
    {
        var sample = Sample.Full();
        await PostAsync(store, sample, Sign(sample.ToString(), algorithm), HttpStatusCode.OK);
        (await campuses.On(store).OneAsync(sample.Id))["attachments"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory, Everywhere]
    public async Task XAPI_00117_a_signature_needs_no_certificate(Store store)
    {
        var sample = Sample.New();
        await PostAsync(store, sample, Sign(sample.ToString(), "RS256", withCertificate: false), HttpStatusCode.OK);
    }

    [Theory, Everywhere]
    public async Task XAPI_00115_a_signature_has_a_type_of_its_own(Store store)
    {
        var sample = Sample.New();
        await PostAsync(store, sample, Sign(sample.ToString(), "RS256"), HttpStatusCode.BadRequest, "text/plain; charset=ascii");
        await PostAsync(store, sample, "this is no signature", HttpStatusCode.BadRequest);
        await PostAsync(store, sample, "a.b", HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00115_a_signature_comes_along(Store store)
    {
        var sample = Sample.New();
        var signed = Attach(sample, Sign(sample.ToString(), "RS256"), "application/octet-stream");
        await Multipart.Of(signed.ToString()).PostAsync(campuses.On(store), HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00116_a_signature_is_of_this_statement(Store store)
    {
        var sample = Sample.New();
        await PostAsync(store, sample, Sign(sample.ToString()[..^1], "RS256"), HttpStatusCode.BadRequest);
        await PostAsync(store, sample, Sign(sample.With("verb/id", "\"https://a.nl\"").ToString(), "RS256"), HttpStatusCode.BadRequest);
        await PostAsync(store, sample, Sign("[]", "RS256"), HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row("HS256")]
    [Row("none")]
    [Row("ES256")]
    public async Task XAPI_00117_another_algorithm_is_refused(Store store, string algorithm)
    {
        var sample = Sample.New();
        await PostAsync(store, sample, Sign(sample.ToString(), algorithm), HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00117_a_signature_by_another_key_is_refused(Store store)
    {
        var sample = Sample.New();
        var parts = Sign(sample.ToString(), "RS256").Split('.');
        using var other = RSA.Create(2048);
        parts[2] = Base64Url.EncodeToString(other.SignData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        await PostAsync(store, sample, string.Join('.', parts), HttpStatusCode.BadRequest);
    }

    private static string Sign(string payload, string algorithm, bool withCertificate = true)
    {
        var header = new JsonObject { ["alg"] = algorithm };
        if (withCertificate)
        {
            var request = new CertificateRequest("CN=campus.example", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
            header["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        }
        var signed = $"{Encode(header.ToJsonString())}.{Encode(payload)}";
        var hash = algorithm switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        return $"{signed}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(signed), hash, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static Sample Attach(Sample sample, string signature, string type)
    {
        var attachment = Multipart.Describe(signature);
        attachment["usageType"] = "http://adlnet.gov/expapi/attachments/signature";
        attachment["contentType"] = type;
        return sample.With("attachments", new JsonArray(attachment).ToJsonString());
    }

    private Task PostAsync(Store store, Sample sample, string signature, HttpStatusCode status, string type = "application/octet-stream") =>
        new Multipart().Part(Attach(sample, signature, type).ToString(), "Content-Type: application/json")
            .Part(signature, $"Content-Type: {type}", "Content-Transfer-Encoding: binary", $"X-Experience-API-Hash: {Multipart.Hash(signature)}")
            .PostAsync(campuses.On(store), status);
}
