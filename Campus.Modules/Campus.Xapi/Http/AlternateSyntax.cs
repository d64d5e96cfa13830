using System.Text;
using Campus.Xapi.Credentials;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Campus.Xapi.Http;

/// <summary>
/// The alternate request syntax of xAPI 1.0.3 (Communication 1.3), for browsers that can only POST forms: a form becomes
/// the request that it describes, before anything else looks at it. xAPI 2.0 has no such thing.
/// </summary>
internal sealed class AlternateSyntax(XapiOptions limits)
{
    private const string Section = "Communication 1.3";
    private const string Method = "method";
    private const string Content = "content";

    private const string FormType = "application/x-www-form-urlencoded";

    // One form can ask for the headers and parameters of any request, and then some.
    private const int MostFields = 64;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Put, HttpMethods.Post, HttpMethods.Delete];

    private static readonly string[] Headers =
        ["Authorization", XapiHeaders.Version, "Content-Type", "Content-Length", "If-Match", "If-None-Match"];

    /// <summary>Rewrites a request in this syntax, and leaves any other as it is.</summary>
    /// <returns>Whether there is a request to go on with; if not, it has been answered.</returns>
    public async Task<bool> RewriteAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.Query.ContainsKey(Method))
        {
            return true;
        }
        if (Refuse(request) is { } refusal)
        {
            await Problem.WriteAsync(context, refusal);
            return false;
        }
        var isRewritten = false;
        await RequestLimits.HoldAsync(context, limits.MaxRequestBytes, async () => isRewritten = await ReadAsync(context));
        return isRewritten;
    }

    private async Task<bool> ReadAsync(HttpContext context)
    {
        if (await FormSender.RefuseAsync(context) is { } rejection)
        {
            // What was not read stands where the next request would begin.
            context.Response.Headers.Connection = "close";
            if (rejection.Status == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers.WWWAuthenticate = BasicAuthentication.Challenge;
            }
            await Problem.WriteAsync(context, rejection);
            return false;
        }
        if (await ApplyAsync(context.Request, context.RequestAborted) is { } refusal)
        {
            await Problem.WriteAsync(context, refusal);
            return false;
        }
        return true;
    }

    private static Refusal? Refuse(HttpRequest request)
    {
        if (XapiHeaders.VersionOf(request) == XapiVersion.V2)
        {
            return OnlyBefore2();
        }
        if (request.Query.FirstOrDefault(parameter => parameter.Key != Method).Key is { } other)
        {
            return new Refusal(other, Section, "must be a field of the form: only 'method' stands in the address");
        }
        if (!Methods.Contains(request.Query[Method].ToString(), StringComparer.Ordinal))
        {
            return new Refusal(Method, Section, $"must be one of {string.Join(", ", Methods)}");
        }
        return MediaTypes.Is(request.ContentType, FormType) ? null : new Refusal("Content-Type", Section, $"must be {FormType}");
    }

    private async Task<Refusal?> ApplyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Apply(request, await new FormFeature(request, Limits()).ReadFormAsync(cancellationToken));
        }
        catch (InvalidDataException exception)
        {
            // The reader's way to say that a limit was passed or that it is no form.
            return new Refusal("form", Section, $"must be a form within the limits: {exception.Message}");
        }
    }

    private static Refusal? Apply(HttpRequest request, IFormCollection form)
    {
        var method = request.Query[Method].ToString();
        // A form looks its fields up in any letter case.
        var content = form.FirstOrDefault(field => field.Key == Content).Value.ToString();
        if ((HttpMethods.IsPut(method) || HttpMethods.IsPost(method)) && !form.Any(field => field.Key == Content))
        {
            return new Refusal(Content, Section, "is required: what the request would send");
        }
        TakeHeaders(request, form);
        if (XapiHeaders.VersionOf(request) == XapiVersion.V2)
        {
            return OnlyBefore2();
        }
        request.Method = method;
        request.QueryString = QueryString.Create(form
            .Where(field => field.Key != Content && !Headers.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value)));
        ExactNames.Apply(request);
        var body = Encoding.UTF8.GetBytes(content);
        request.Body = new MemoryStream(body);
        request.ContentLength = body.Length;
        return null;
    }

    private FormOptions Limits() => new()
    {
        ValueLengthLimit = limits.MaxRequestBytes,
        ValueCountLimit = MostFields,
    };

    // A field counts for more than a real header: the form is the request, and what carries it may have headers of its
    // own.
    private static void TakeHeaders(HttpRequest request, IFormCollection form)
    {
        request.ContentType = "application/json";
        foreach (var name in Headers)
        {
            if (form.FirstOrDefault(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } field)
            {
                request.Headers[name] = field.Value;
            }
        }
    }

    private static Refusal OnlyBefore2() => QueryParameters.Refuse(Method, "is of the alternate request syntax, which xAPI 2.0 does not have");
}
