using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Campus.Xapi.Credentials;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Http;

/// <summary>
/// Finds out who sends a form before more than its first part is in memory. In the alternate syntax the credential may be
/// a field; a form that goes on for longer than a stranger may send must have it up front, or in a header.
/// </summary>
internal static class FormSender
{
    /// <summary>The most bytes of a form that are read before it is known who sends it.</summary>
    public const int MostOfStranger = 64 * 1024;

    private const string Field = "Authorization";

    /// <summary>Why a form is not read on; null when it is small, or by somebody who is known.</summary>
    public static async Task<Rejection?> RefuseAsync(HttpContext context)
    {
        var (isSmall, field) = await LookAsync(context.Request.BodyReader, context.RequestAborted);
        if (isSmall)
        {
            return null;
        }
        if ((field ?? context.Request.Headers.Authorization.ToString()) is not { Length: > 0 } header)
        {
            return Rejection.TooLarge(
                $"A form of more than {MostOfStranger} bytes says who sends it in a header, or in the field {Field} within its first {MostOfStranger} bytes.");
        }
        var check = context.RequestServices.GetRequiredService<CredentialCheck>();
        return await check.FindAsync(header, context.RequestAborted) is null
            ? new Rejection(StatusCodes.Status401Unauthorized, "Unauthorized", "The key or the secret is not known.")
            : null;
    }

    // Nothing is taken from the body: whoever reads the form begins at its start.
    private static async Task<(bool IsSmall, string? Field)> LookAsync(
        PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            if (!result.IsCompleted && result.Buffer.Length <= MostOfStranger)
            {
                body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                continue;
            }
            var isSmall = result.Buffer.Length <= MostOfStranger;
            var field = isSmall ? null : FieldIn(result.Buffer.Slice(0, MostOfStranger));
            body.AdvanceTo(result.Buffer.Start);
            return (isSmall, field);
        }
    }

    // The last field may go on, so it does not count.
    private static string? FieldIn(ReadOnlySequence<byte> start)
    {
        var text = Encoding.UTF8.GetString(start);
        var whole = text[..Math.Max(0, text.LastIndexOf('&'))];
        return QueryHelpers.ParseQuery(whole).TryGetValue(Field, out var values) ? values.ToString() : null;
    }
}
