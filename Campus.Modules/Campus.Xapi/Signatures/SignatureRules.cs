using System.Text;
using System.Text.Json;
using Campus.Xapi.Attachments;
using Campus.Xapi.Http;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Signatures;

/// <summary>
/// Signed statements (xAPI 1.0.3 Data 2.6): a signature that is malformed, or not of the statement it comes with, is
/// refused. Whether to trust who signed is for whoever reads the statement.
/// </summary>
internal static class SignatureRules
{
    public const string Section = "2.6";
    private const string ContentTypeOfSignatures = "application/octet-stream";

    // A signature holds the whole statement, in base64.
    private const int Longest = 4 * 1024 * 1024;

    /// <summary>Checks what an attachment says of a signature; null for any other attachment.</summary>
    public static Refusal? ContentType(DeclaredAttachment attachment) =>
        attachment.IsSignature && !MediaTypes.Is(attachment.ContentType, ContentTypeOfSignatures)
            ? new Refusal(attachment.Path + ".contentType", Section, $"must be '{ContentTypeOfSignatures}' for a signature")
            : null;

    /// <summary>Checks the signatures that came along; one that is elsewhere, by fileUrl, cannot be checked.</summary>
    public static async Task<Refusal?> CheckAsync(
        IEnumerable<DeclaredAttachment> attachments, IReadOnlyList<StatementDraft> drafts, ReceivedFiles files, XapiVersion version,
        CancellationToken cancellationToken)
    {
        foreach (var attachment in attachments.Where(attachment => attachment.IsSignature))
        {
            if (files.Find(attachment.Sha2) is { } file
                && await CheckAsync(file, drafts[attachment.Statement], version, cancellationToken) is { } wrong)
            {
                return new Refusal(attachment.Path, Section, wrong);
            }
        }
        return null;
    }

    private static async Task<string?> CheckAsync(
        ReceivedFile file, StatementDraft statement, XapiVersion version, CancellationToken cancellationToken)
    {
        if (file.Length > Longest)
        {
            return $"must be a signature of at most {Longest} bytes";
        }
        using var reader = new StreamReader(file.Read(), Encoding.ASCII, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var (signature, wrong) = JsonWebSignature.Read(await reader.ReadToEndAsync(cancellationToken));
        return wrong ?? signature!.WhyInvalid() ?? WhyDifferent(signature.Payload, statement, version);
    }

    private static string? WhyDifferent(ReadOnlyMemory<byte> payload, StatementDraft statement, XapiVersion version)
    {
        var (document, refusal) = StatementJson.Parse(payload);
        if (document is null)
        {
            return $"must sign a statement: its payload {refusal!.Message}";
        }
        using (document)
        {
            if (StatementRules.Statement(document.RootElement, version) is { } wrong)
            {
                return $"must sign a valid statement: in its payload, ${wrong.Path} {wrong.Message}";
            }
            var signed = StatementDraft.From(document.RootElement, statement.Id, statement.Authority, version);
            return StatementComparison.AreSame(signed.TextStoredAt(default), statement.TextStoredAt(default))
                ? null : "must sign the statement that it comes with: its payload says something else";
        }
    }
}
