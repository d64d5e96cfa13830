using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Campus.Media.Intake;

/// <summary>A file as it comes in: its name and its bytes, to be read before the next one is asked for.</summary>
internal sealed record IncomingFile(string Name, Stream Content);

/// <summary>
/// A form with files, read as it comes in: the small fields first, then the files one by one. The framework's own
/// reading would put all of it on disk before anything is judged.
/// </summary>
internal sealed class UploadForm
{
    private const int LongestField = 4000;
    private const string Token = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";

    private readonly MultipartReader reader;
    private MultipartSection? next;

    private UploadForm(MultipartReader reader) => this.reader = reader;

    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads up to the first file; null when this is no such form, or one that another site sent.</summary>
    public static async Task<UploadForm?> OpenAsync(HttpContext http, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            return null;
        }
        var form = new UploadForm(new MultipartReader(boundary.ToString(), http.Request.Body) { HeadersCountLimit = 8 });
        try
        {
            await form.ReadFieldsAsync(cancellationToken);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // The form ends halfway, or is none.
            return null;
        }
        // The check must not read the form by itself, and looks in the header first.
        if (form.Fields.Remove(Token, out var token))
        {
            http.Request.Headers[TokenHeader] = token;
        }
        return http.Request.Headers.ContainsKey(TokenHeader) && await antiforgery.IsRequestValidAsync(http) ? form : null;
    }

    public async IAsyncEnumerable<IncomingFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (; next is not null; next = await reader.ReadNextSectionAsync(cancellationToken))
        {
            // A file input that was left empty sends a file without a name.
            if (NameOf(next) is { Length: > 0 } name)
            {
                yield return new IncomingFile(name, next.Body);
            }
        }
    }

    private async Task ReadFieldsAsync(CancellationToken cancellationToken)
    {
        next = await reader.ReadNextSectionAsync(cancellationToken);
        while (next is not null && NameOf(next) is null)
        {
            using var text = new StreamReader(next.Body);
            var letters = new char[LongestField];
            var count = await text.ReadBlockAsync(letters, cancellationToken);
            if (ContentDispositionHeaderValue.TryParse(next.ContentDisposition, out var disposition))
            {
                Fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = new string(letters, 0, count);
            }
            next = await reader.ReadNextSectionAsync(cancellationToken);
        }
    }

    // Null for a section that is no file. Old browsers send the whole path on the visitor's disk; ours do not.
    private static string? NameOf(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return null;
        }
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return name.HasValue ? HeaderUtilities.UnescapeAsQuotedString(HeaderUtilities.RemoveQuotes(name)).ToString() : null;
    }
}
