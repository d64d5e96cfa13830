using Campus.Platform;
using Campus.Xapi.Attachments;
using Campus.Xapi.Http;
using Campus.Xapi.Signatures;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.StatementResource;

/// <summary>
/// Reads statements with their files (xAPI 1.0.3 Communication 1.5.2). The statements come first and are judged before any
/// file is read; a file goes to disk while its sum is taken.
/// </summary>
internal sealed class MultipartIntake(IOptions<XapiOptions> options, CampusFolders folders)
{
    private const int MostPartHeaders = 16;

    private readonly XapiOptions limits = options.Value;
    private readonly string folder = Path.Combine(folders.Data, "receiving");

    /// <summary>
    /// The statements of a request, whose files are added to <paramref name="files"/>; or why it is refused.
    /// </summary>
    public async Task<(Intake? Intake, Rejection? Rejection)> ReadAsync(
        HttpRequest request, Offer offer, ReceivedFiles files, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limits.MaxMultipartBytes)
        {
            return (null, Rejection.TooLarge($"A request with files has at most {limits.MaxMultipartBytes} bytes."));
        }
        if (Boundary.Of(request.ContentType!) is not { } boundary)
        {
            return (null, Broken("The Content-Type must name the boundary between the parts, as RFC 2046 has it."));
        }
        try
        {
            var reader = new MultipartReader(boundary, request.Body)
            {
                HeadersCountLimit = MostPartHeaders, HeadersLengthLimit = limits.MaxPartHeaderBytes,
            };
            return await ReadAsync(reader, offer, files, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // The reader's two ways to say that this is not what RFC 2046 describes: too large headers, and no last
            // boundary.
            return (null, Broken($"The parts of the request cannot be told apart: {exception.Message}"));
        }
    }

    private async Task<(Intake? Intake, Rejection? Rejection)> ReadAsync(
        MultipartReader reader, Offer offer, ReceivedFiles files, CancellationToken cancellationToken)
    {
        if (await reader.ReadNextSectionAsync(cancellationToken) is not { } first || !MediaTypes.Is(first.ContentType, MediaTypes.Json))
        {
            return Refused(PartRules.Refuse("part 1", "must be the statements, with the Content-Type application/json"));
        }
        var (intake, rejection) = await ReadStatementsAsync(first.Body, offer, cancellationToken);
        if (intake is null)
        {
            return (null, rejection);
        }
        rejection = await ReadFilesAsync(reader, intake, files, cancellationToken);
        if (rejection is not null)
        {
            return (null, rejection);
        }
        var refusal = Missing(intake, files) ?? await SignatureRules.CheckAsync(
            intake.Attachments, intake.Drafts, files, offer.Version, cancellationToken);
        return refusal is null ? (intake.With(files), null) : Refused(refusal);
    }

    private async Task<(Intake? Intake, Rejection? Rejection)> ReadStatementsAsync(
        Stream body, Offer offer, CancellationToken cancellationToken)
    {
        var json = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await body.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (json.Length + read > limits.MaxRequestBytes)
            {
                return (null, Rejection.TooLarge(
                    $"The statements of a request have at most {limits.MaxRequestBytes} bytes; send them in several requests."));
            }
            json.Write(chunk, 0, read);
        }
        var (intake, refusal) = StatementIntake.Read(json.GetBuffer().AsMemory(0, (int)json.Length), offer, limits.MaxStatements);
        return (intake, refusal is null ? null : Rejection.Of(refusal));
    }

    private async Task<Rejection?> ReadFilesAsync(
        MultipartReader reader, Intake intake, ReceivedFiles files, CancellationToken cancellationToken)
    {
        var declared = intake.Attachments.ToLookup(attachment => attachment.Sha2, StringComparer.Ordinal);
        for (var number = 1; await reader.ReadNextSectionAsync(cancellationToken) is { } section; number++)
        {
            if (number > limits.MaxAttachments)
            {
                return Rejection.TooLarge($"A request has at most {limits.MaxAttachments} files; send the statements in several requests.");
            }
            if (await ReadFileAsync($"part {number + 1}", section, declared, files, cancellationToken) is { } rejection)
            {
                return rejection;
            }
        }
        return null;
    }

    private async Task<Rejection?> ReadFileAsync(
        string part, MultipartSection section, ILookup<string, DeclaredAttachment> declared, ReceivedFiles files, CancellationToken cancellationToken)
    {
        var (sha2, refusal) = PartRules.Check(part, section, declared);
        if (refusal is not null)
        {
            return Rejection.Of(refusal);
        }
        var file = await ReceivedFile.ReceiveAsync(section.Body, sha2, limits.MaxAttachmentBytes, folder, cancellationToken);
        if (file is null)
        {
            return Rejection.TooLarge($"A file has at most {limits.MaxAttachmentBytes} bytes; {part} has more.");
        }
        refusal = PartRules.CheckContent(part, section, sha2, file);
        if (refusal is not null)
        {
            await file.DisposeAsync();
            return Rejection.Of(refusal);
        }
        await files.AddAsync(file);
        return null;
    }

    // That the store has the file already from somebody else is no reason: who has only the sum does not have the file.
    private static Refusal? Missing(Intake intake, ReceivedFiles files) =>
        intake.Attachments.FirstOrDefault(attachment => !attachment.HasUrl && files.Find(attachment.Sha2) is null) is { } missing
            ? new Refusal(missing.Path, PartRules.Section, "must have a fileUrl, or a part with its file in the request")
            : null;

    private static (Intake? Intake, Rejection? Rejection) Refused(Refusal refusal) => (null, Rejection.Of(refusal));

    private static Rejection Broken(string detail) =>
        new(StatusCodes.Status400BadRequest, "The request is not multipart/mixed", detail);
}
