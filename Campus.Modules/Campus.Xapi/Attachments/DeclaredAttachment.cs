using System.Text.Json;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Attachments;

/// <summary>An attachment as a statement in a request declares it (xAPI 1.0.3 Data 2.4.11).</summary>
/// <param name="Statement">Which statement of the request, counted from zero.</param>
/// <param name="Path">Where in the request, as a JSON path.</param>
/// <param name="Sha2">In lower case.</param>
/// <param name="ContentType">What the file is.</param>
/// <param name="Length">How long it is said to be.</param>
/// <param name="HasUrl">Whether the file can be had elsewhere, so that it need not come along.</param>
/// <param name="IsSignature">Whether it signs the statement.</param>
internal sealed record DeclaredAttachment(
    int Statement, string Path, string Sha2, string ContentType, long Length, bool HasUrl, bool IsSignature)
{
    private const string SignatureUsage = "http://adlnet.gov/expapi/attachments/signature";

    /// <summary>Whether a valid statement, or the statement within it, has attachments.</summary>
    public static bool Any(JsonElement statement) =>
        statement.TryGetProperty("attachments"u8, out _) || statement.GetProperty("object"u8).TryGetProperty("attachments"u8, out _);

    /// <summary>The attachments of a valid statement, and of the statement within it.</summary>
    public static IEnumerable<DeclaredAttachment> In(JsonElement statement, int index, string path)
    {
        var target = statement.GetProperty("object"u8);
        var own = OwnOf(statement, index, path, maySign: true);
        return ObjectRules.KindOf(target) == "SubStatement" ? own.Concat(OwnOf(target, index, path + ".object", maySign: false)) : own;
    }

    /// <summary>Whether a valid attachment is the signature of its statement.</summary>
    public static bool Signs(JsonElement attachment) => attachment.GetProperty("usageType"u8).ValueEquals(SignatureUsage);

    public AttachedFile ToFile() => new(Sha2, ContentType);

    private static IEnumerable<DeclaredAttachment> OwnOf(JsonElement statement, int index, string path, bool maySign)
    {
        if (!statement.TryGetProperty("attachments"u8, out var attachments))
        {
            return [];
        }
        return attachments.EnumerateArray().Select((attachment, at) => new DeclaredAttachment(
            index,
            $"{path}.attachments[{at}]",
            attachment.GetProperty("sha2"u8).GetString()!.ToLowerInvariant(),
            attachment.GetProperty("contentType"u8).GetString()!,
            attachment.GetProperty("length"u8).GetInt64(),
            attachment.TryGetProperty("fileUrl"u8, out _),
            maySign && Signs(attachment)));
    }
}
