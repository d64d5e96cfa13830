using System.Globalization;
using Campus.Xapi.Http;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.WebUtilities;

namespace Campus.Xapi.Attachments;

/// <summary>What the headers of a part with a file must say (xAPI 1.0.3 Communication 1.5.2).</summary>
internal static class PartRules
{
    public const string Section = "Communication 1.5.2";
    public const string HashHeader = "X-Experience-API-Hash";
    private const string EncodingHeader = "Content-Transfer-Encoding";

    /// <summary>Checks a part by its headers.</summary>
    /// <param name="part">What to call the part.</param>
    /// <param name="section">The part.</param>
    /// <param name="declared">The attachments of the statements, by their sums.</param>
    /// <returns>The sum that its content must have, or why it is refused.</returns>
    public static (string Sha2, Refusal? Refusal) Check(
        string part, MultipartSection section, ILookup<string, DeclaredAttachment> declared)
    {
        if (!Header(section, EncodingHeader).Equals("binary", StringComparison.OrdinalIgnoreCase))
        {
            return ("", Refuse(part, $"must have the header {EncodingHeader} with the value 'binary'"));
        }
        var sha2 = Header(section, HashHeader).ToLowerInvariant();
        if (sha2.Length == 0)
        {
            return ("", Refuse(part, $"must have the header {HashHeader}"));
        }
        var meant = declared[sha2].ToList();
        if (meant.Count == 0)
        {
            return ("", Refuse(part, $"must belong to a statement: no attachment has the sha2 that its {HashHeader} names"));
        }
        return (sha2, ReceivedFile.CanCheck(sha2) ? Agrees(part, section, meant) : Refuse(
            part, "must have a sum that this store can check: SHA-256, SHA-384 or SHA-512"));
    }

    /// <summary>Checks the content of a part.</summary>
    public static Refusal? CheckContent(string part, MultipartSection section, string sha2, ReceivedFile file)
    {
        if (file.Sha2 != sha2)
        {
            return Refuse(part, $"must have the sum that its {HashHeader} names; that of its {file.Length} bytes is {file.Sha2}");
        }
        return LengthOf(section) is { } length && length != file.Length
            ? Refuse(part, $"must have as many bytes as its Content-Length says; it has {file.Length}")
            : null;
    }

    public static Refusal Refuse(string part, string message) => new(part, Section, message);

    // What a part and an attachment both say must match. Parameters of a type may differ: so they do in the
    // specification's example.
    private static Refusal? Agrees(string part, MultipartSection section, List<DeclaredAttachment> meant)
    {
        if (section.ContentType is { Length: > 0 } type && !meant.Exists(attachment => MediaTypes.Match(attachment.ContentType, type)))
        {
            return Refuse(part, "must have the Content-Type that its attachment names in contentType");
        }
        return LengthOf(section) is { } length && !meant.Exists(attachment => attachment.Length == length)
            ? Refuse(part, "must have the Content-Length that its attachment names in length")
            : null;
    }

    // A length that is not a number is no length at all, and matches nothing.
    private static long? LengthOf(MultipartSection section)
    {
        var text = Header(section, "Content-Length");
        if (text.Length == 0)
        {
            return null;
        }
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;
    }

    private static string Header(MultipartSection section, string name) =>
        section.Headers is { } headers && headers.TryGetValue(name, out var values) && values is [{ } value] ? value.Trim() : "";
}
