using System.Text;
using Campus.Platform;
using Campus.Xapi.Attachments;
using Campus.Xapi.Statements;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.StatementResource;

/// <summary>
/// Writes statements and their files as <c>multipart/mixed</c> (xAPI 1.0.3 Communication 1.5.2), file by file.
/// </summary>
internal sealed class MultipartAnswer(IFileStore store)
{
    public async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json, IReadOnlyList<AttachedFile> files)
    {
        // Long and random: no file has it by accident, and nobody can make one that does.
        var boundary = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        context.Response.ContentType = $"multipart/mixed; boundary={boundary}";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }
        var body = context.Response.Body;
        await WriteAsync(body, $"--{boundary}\r\nContent-Type: application/json\r\n\r\n", context.RequestAborted);
        await body.WriteAsync(json, context.RequestAborted);
        foreach (var file in files)
        {
            // A file can be erased after the list was made; its statement then still says what it was.
            if (await store.OpenAsync(AttachmentStore.PathOf(file.Sha2), context.RequestAborted) is { } content)
            {
                await using (content)
                {
                    await WriteAsync(body, Head(boundary, file), context.RequestAborted);
                    await content.CopyToAsync(body, context.RequestAborted);
                }
            }
        }
        await WriteAsync(body, $"\r\n--{boundary}--\r\n", context.RequestAborted);
    }

    private static string Head(string boundary, AttachedFile file) =>
        $"\r\n--{boundary}\r\nContent-Type: {file.HeaderValue}\r\nContent-Transfer-Encoding: binary\r\n"
        + $"{PartRules.HashHeader}: {file.Sha2}\r\n\r\n";

    private static ValueTask WriteAsync(Stream body, string text, CancellationToken cancellationToken) =>
        body.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
}
