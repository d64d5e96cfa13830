using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Requests;

/// <summary>A body of <c>multipart/mixed</c>, part by part.</summary>
internal sealed class Multipart
{
    public const string Boundary = "-------314159265358979323846";
    public const string Type = $"multipart/mixed; boundary={Boundary}";

    private readonly StringBuilder text = new();

    /// <summary>A statement with files: each described as the specification wants it.</summary>
    public static Sample Carrying(params string[] files) => Sample.New().With("attachments", new JsonArray([.. files.Select(Describe)]).ToJsonString());

    public static JsonNode Describe(string file) => new JsonObject
    {
        ["usageType"] = "https://campus.example/werkblad",
        ["display"] = new JsonObject { ["nl"] = "Werkblad" },
        ["contentType"] = "text/plain",
        ["length"] = Encoding.UTF8.GetByteCount(file),
        ["sha2"] = Hash(file),
    };

    public static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)));

    public static Multipart Of(string json, params string[] files) =>
        files.Aggregate(new Multipart().Part(json, "Content-Type: application/json"), (body, file) => body.File(file));

    public Multipart File(string file, string? hash = null) =>
        Part(file, "Content-Type: text/plain", "Content-Transfer-Encoding: binary", $"X-Experience-API-Hash: {hash ?? Hash(file)}");

    public Multipart Part(string content, params string[] headers)
    {
        text.Append($"--{Boundary}\r\n").AppendJoin("\r\n", headers).Append($"\r\n\r\n{content}\r\n");
        return this;
    }

    /// <summary>Changes the whole text that was made so far.</summary>
    public Multipart But(Func<string, string> change)
    {
        var changed = change(text.ToString());
        text.Clear().Append(changed);
        return this;
    }

    public async Task PostAsync(Lrs lrs, HttpStatusCode status, string type = Type)
    {
        using var answer = await lrs.SendAsync(HttpMethod.Post, "statements", $"{text}--{Boundary}--\r\n", type);
        await Lrs.TextAsync(answer, status, text.ToString());
    }
}
