using System.Globalization;
using System.Text;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Http;

/// <summary>
/// Puts the version header on every answer of the store and Consistent-Through on every answer about statements, refusals
/// and failures included (xAPI 1.0.3 Communication 3.3 and 2.1.3). So it stands before everything that could answer.
/// </summary>
internal sealed class XapiHeaders(IOptions<XapiOptions> options) : IStartupFilter
{
    public const string Version = "X-Experience-API-Version";
    public const string ConsistentThrough = "X-Experience-API-Consistent-Through";

    private static readonly PathString Store = "/xapi";
    private static readonly PathString Statements = "/xapi/statements";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var alternate = new AlternateSyntax(options.Value);
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Store, StringComparison.OrdinalIgnoreCase),
            store => store.UseCors(CrossOrigin.Allow).Use(async (context, pipeline) =>
            {
                context.Response.OnStarting(static state => AddAsync((HttpContext)state), context);
                ExactNames.Apply(context.Request);
                // A tag is the sum of the document that is sent; compressed it would be the tag of something else
                // (3.1).
                if (!context.Request.Path.StartsWithSegments(Statements, StringComparison.OrdinalIgnoreCase))
                {
                    context.Request.Headers.AcceptEncoding = default;
                }
                if (await alternate.RewriteAsync(context))
                {
                    await pipeline(context);
                }
            }));
        next(app);
    };

    /// <summary>The version whose rules a request asks for; null when it names none that the store knows.</summary>
    public static XapiVersion? VersionOf(HttpRequest request)
    {
        if (request.Headers[Version] is not [{ } asked])
        {
            return null;
        }
        var text = Encoding.UTF8.GetBytes(asked);
        if (Formats.IsPatchOf(text, "1.0"u8))
        {
            return XapiVersion.V1;
        }
        return Formats.IsPatchOf(text, "2.0"u8) ? XapiVersion.V2 : null;
    }

    public static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static Task AddAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers[Version] = (VersionOf(context.Request) ?? XapiVersion.V2).HeaderValue();
        if (!headers.ContainsKey(ConsistentThrough) && context.Request.Path.StartsWithSegments(Statements, StringComparison.OrdinalIgnoreCase))
        {
            headers[ConsistentThrough] = Moment(context.RequestServices.GetRequiredService<WriterActivity>().ConsistentThrough());
        }
        return Task.CompletedTask;
    }
}
