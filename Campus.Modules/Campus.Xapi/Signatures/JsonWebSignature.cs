using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Signatures;

/// <summary>
/// A JSON web signature in compact serialization (RFC 7515), by one of the three methods that xAPI allows.
/// </summary>
internal sealed class JsonWebSignature
{
    private readonly byte[] signed;
    private readonly byte[] signature;
    private readonly HashAlgorithmName method;
    private readonly string? certificate;

    private JsonWebSignature(
        byte[] signed, byte[] payload, byte[] signature, HashAlgorithmName method, string? certificate)
    {
        (this.signed, this.signature, this.method, this.certificate) = (signed, signature, method, certificate);
        Payload = payload;
    }

    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Reads a signature.</summary>
    /// <returns>The signature, or what it must be.</returns>
    public static (JsonWebSignature? Signature, string? Wrong) Read(string text)
    {
        var parts = text.Split('.');
        if (parts is not [var header, var payload, var signature]
            || Decode(header) is not { } headerJson || Decode(payload) is not { } bytes || Decode(signature) is not { Length: > 0 } mark)
        {
            return (null, "must be a JSON web signature in compact serialization");
        }
        var (document, refusal) = StatementJson.Parse(headerJson);
        using (document)
        {
            return refusal is null
                ? Read(document!.RootElement, (parts[0] + "." + parts[1], bytes, mark))
                : (null, "must be a JSON web signature whose header is JSON");
        }
    }

    /// <summary>
    /// Verifies it against the certificate it brings; null when that goes well, or when there is none.
    /// </summary>
    public string? WhyInvalid()
    {
        if (certificate is null)
        {
            return null;
        }
        try
        {
            using var signer = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(certificate));
            using var key = signer.GetRSAPublicKey();
            return key?.VerifyData(signed, signature, method, RSASignaturePadding.Pkcs1) == true
                ? null : "must be valid by the first certificate of its x5c";
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            // Not base64, not a certificate, or a key of another kind than it says.
            return "must have a certificate in base64 as the first of its x5c";
        }
    }

    private static (JsonWebSignature? Signature, string? Wrong) Read(
        JsonElement header, (string Signed, byte[] Payload, byte[] Signature) parts)
    {
        if (header.ValueKind != JsonValueKind.Object || MethodOf(header) is not { } method)
        {
            return (null, "must be made by RS256, RS384 or RS512");
        }
        // What is critical must be understood (RFC 7515 4.1.11), and nothing of that kind is.
        if (header.TryGetProperty("crit"u8, out _))
        {
            return (null, "must not ask for an extension in crit");
        }
        var (certificate, wrong) = CertificateOf(header);
        return wrong is not null
            ? (null, wrong)
            : (new JsonWebSignature(Encoding.ASCII.GetBytes(parts.Signed), parts.Payload, parts.Signature, method, certificate), null);
    }

    private static HashAlgorithmName? MethodOf(JsonElement header) =>
        !header.TryGetProperty("alg"u8, out var name) || name.ValueKind != JsonValueKind.String ? null : name.GetString() switch
        {
            "RS256" => HashAlgorithmName.SHA256,
            "RS384" => HashAlgorithmName.SHA384,
            "RS512" => HashAlgorithmName.SHA512,
            _ => null,
        };

    private static (string? Certificate, string? Wrong) CertificateOf(JsonElement header)
    {
        if (!header.TryGetProperty("x5c"u8, out var chain))
        {
            return (null, null);
        }
        return chain.ValueKind == JsonValueKind.Array && chain.GetArrayLength() > 0 && chain[0].ValueKind == JsonValueKind.String
            ? (chain[0].GetString(), null)
            : (null, "must have a list of certificates in its x5c");
    }

    private static byte[]? Decode(string text)
    {
        // Base64Url skips white space, which a compact serialization does not have.
        if (text.AsSpan().ContainsAny(" \t\r\n=") || !Base64Url.IsValid(text))
        {
            return null;
        }
        return Base64Url.DecodeFromChars(text);
    }
}
